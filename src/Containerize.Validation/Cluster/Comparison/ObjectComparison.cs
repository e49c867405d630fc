namespace Containerize.Validation.Cluster.Comparison;

/// <summary>What applying one object would change.</summary>
/// <param name="Subject">For example <c>Deployment shop/catalog</c>.</param>
/// <param name="Location">Where it stands in the set.</param>
/// <param name="State">What would become of it.</param>
/// <param name="Before">What the cluster has, as YAML without what the server alone decides; null where it has nothing.</param>
/// <param name="After">What it would have; null where the server does not take the object.</param>
/// <param name="Notes">Conflicts with other managers, and why an object is refused; each a sentence without a final stop.</param>
public sealed record ObjectComparison(string Subject, SourceLocation Location, ObjectState State, string? Before, string? After, EquatableList<string> Notes);
