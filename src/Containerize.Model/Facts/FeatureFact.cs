namespace Containerize.Model;

/// <summary>A framework feature that changes how a container must be run.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Feature">One of the names in <see cref="Features"/>.</param>
public sealed record FeatureFact(Evidence Evidence, Scope Scope, string Feature) : Fact(Evidence, Scope);
