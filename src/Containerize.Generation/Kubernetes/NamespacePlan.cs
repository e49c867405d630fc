namespace Containerize.Generation.Kubernetes;

/// <summary>The namespace.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Enforce">The Pod Security Standard that is enforced in it.</param>
internal sealed record NamespacePlan(string Name, string Enforce);
