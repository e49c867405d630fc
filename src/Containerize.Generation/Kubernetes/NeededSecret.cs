namespace Containerize.Generation.Kubernetes;

/// <summary>A Secret that the manifests refer to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The service that alone reads it; empty where several may.</param>
/// <param name="Keys">The keys that it must hold.</param>
/// <param name="Command">How it is created by hand.</param>
internal sealed record NeededSecret(string Name, string Owner, IReadOnlyList<string> Keys, string Command)
{
    /// <summary>Whether it holds a certificate.</summary>
    public bool IsCertificate { get; init; }
}
