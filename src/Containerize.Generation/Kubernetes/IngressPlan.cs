namespace Containerize.Generation.Kubernetes;

/// <summary>An Ingress.</summary>
/// <param name="Name">metadata.name.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label, and the name of the Service.</param>
/// <param name="Host">The host.</param>
/// <param name="Path">The first part of the paths that lead to the Service.</param>
/// <param name="Port">The name of the Service's port.</param>
internal sealed record IngressPlan(string Name, string Namespace, string App, string Host, string Path, string Port) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The class; empty for the cluster's own.</summary>
    public string Class { get; init; } = "";

    /// <summary>Whether a class is given.</summary>
    public bool HasClass => Class.Length > 0;

    /// <summary>The Secret with the certificate; empty without TLS.</summary>
    public string TlsSecret { get; init; } = "";

    /// <summary>Whether it speaks TLS.</summary>
    public bool HasTls => TlsSecret.Length > 0;
}
