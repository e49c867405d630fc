namespace Containerize.Model;

/// <summary>A background service is registered.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="ServiceType">The simple name of the hosted service's type; empty when it is made by a factory.</param>
public sealed record HostedServiceFact(Evidence Evidence, Scope Scope, string ServiceType) : Fact(Evidence, Scope);
