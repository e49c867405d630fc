using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>What became of an object in the cluster.</summary>
/// <param name="Object">The object.</param>
/// <param name="Change">created, changed or unchanged.</param>
internal sealed record AppliedObject(KubernetesObject Object, string Change)
{
    /// <summary>Its kind.</summary>
    public string Kind => Object.Kind;

    /// <summary>Its namespace; null where it names none.</summary>
    public string? Namespace => Object.Namespace;

    /// <summary>Its name.</summary>
    public string Name => Object.Name;
}
