namespace Containerize.Model;

/// <summary>A route is mapped.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Method">The HTTP method in upper case; empty for any.</param>
/// <param name="Pattern">The route's pattern.</param>
public sealed record EndpointFact(Evidence Evidence, Scope Scope, string Method, TextValue Pattern) : Fact(Evidence, Scope);
