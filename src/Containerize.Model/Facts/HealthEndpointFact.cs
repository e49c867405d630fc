namespace Containerize.Model;

/// <summary>A health endpoint is mapped.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Path">The path.</param>
/// <param name="Probe">What its predicate or its name makes it good for.</param>
/// <param name="RequiresAuthorization">Whether a caller must be signed in, which no prober is.</param>
public sealed record HealthEndpointFact(Evidence Evidence, Scope Scope, TextValue Path, HealthProbe Probe, bool RequiresAuthorization) : Fact(Evidence, Scope);
