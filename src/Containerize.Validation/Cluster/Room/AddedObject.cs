namespace Containerize.Validation.Cluster.Room;

/// <summary>An object of the set with what it takes, and what the cluster's own takes where it has one.</summary>
/// <param name="Of">The object.</param>
/// <param name="Need">What it takes.</param>
/// <param name="Live">What the object takes that is in the cluster; null where there is none.</param>
internal sealed record AddedObject(KubernetesObject Of, ObjectNeed Need, ObjectNeed? Live);
