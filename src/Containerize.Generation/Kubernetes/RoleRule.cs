namespace Containerize.Generation.Kubernetes;

/// <summary>What may be done with some resources.</summary>
/// <param name="Group">The group of the API; empty for the core.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Verbs">What may be done with them.</param>
internal sealed record RoleRule(string Group, IReadOnlyList<string> Resources, IReadOnlyList<string> Verbs);
