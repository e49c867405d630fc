namespace Containerize.Generation.Kubernetes;

/// <summary>What every object says of itself.</summary>
/// <param name="Name">metadata.name, and the instance label.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label, by which pods are selected.</param>
internal record KubernetesObject(string Name, string Namespace, string App)
{
    /// <summary>Annotations: why a rule of a linter does not hold here.</summary>
    public IReadOnlyList<KubernetesPair> Annotations { get; init; } = [];

    /// <summary>Whether there are annotations.</summary>
    public bool HasAnnotations => Annotations.Count > 0;
}
