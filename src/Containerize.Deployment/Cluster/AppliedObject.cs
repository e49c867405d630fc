using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>What became of an object in the cluster.</summary>
/// <param name="Object">The object.</param>
/// <param name="Change">created, changed or unchanged.</param>
internal sealed record AppliedObject(KubernetesObject Object, string Change);
