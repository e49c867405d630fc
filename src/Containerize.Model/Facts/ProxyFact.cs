namespace Containerize.Model;

/// <summary>A reverse proxy is set up; its routes stand in configuration.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Proxy">yarp, ocelot, or health-ui for the dashboard that polls other services.</param>
/// <param name="Section">The configuration section that holds routes and clusters; an empty literal for the root.</param>
public sealed record ProxyFact(Evidence Evidence, Scope Scope, string Proxy, TextValue Section) : Fact(Evidence, Scope);
