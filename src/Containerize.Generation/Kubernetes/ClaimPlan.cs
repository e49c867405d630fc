namespace Containerize.Generation.Kubernetes;

/// <summary>A PersistentVolumeClaim.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Size">How much room it asks for.</param>
internal sealed record ClaimPlan(string Name, string Namespace, string App, string Size) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>ReadWriteOnce or ReadWriteMany.</summary>
    public string AccessMode { get; init; } = "ReadWriteOnce";

    /// <summary>The storage class; empty for the cluster's own.</summary>
    public string Class { get; init; } = "";

    /// <summary>Whether a storage class is given.</summary>
    public bool HasClass => Class.Length > 0;
}
