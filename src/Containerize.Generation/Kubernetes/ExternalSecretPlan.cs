namespace Containerize.Generation.Kubernetes;

/// <summary>An ExternalSecret: a Secret that an operator makes from a store.</summary>
/// <param name="Name">metadata.name, and the name of the Secret.</param>
/// <param name="Namespace">metadata.namespace.</param>
/// <param name="App">The name label.</param>
/// <param name="Keys">The keys of the Secret, which are the properties of the store's entry.</param>
internal sealed record ExternalSecretPlan(string Name, string Namespace, string App, IReadOnlyList<string> Keys) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The name of the store.</summary>
    public string Store { get; init; } = "";

    /// <summary>ClusterSecretStore or SecretStore.</summary>
    public string StoreKind { get; init; } = "";

    /// <summary>The name of the store's entry.</summary>
    public string Entry { get; init; } = "";

    /// <summary>How often the store is asked.</summary>
    public string Refresh { get; init; } = "1h";

    /// <summary>Whether the Secret holds a certificate, and has the type of such.</summary>
    public bool IsCertificate { get; init; }
}
