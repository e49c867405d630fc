namespace Containerize.Validation.Cluster;

/// <summary>The order in which kinds depend on each other.</summary>
internal static class KindOrder
{
    private static readonly string[][] Stages =
    [
        ["Namespace"],
        ["CustomResourceDefinition", "PriorityClass", "RuntimeClass", "StorageClass"],
        ["ServiceAccount", "ConfigMap", "Secret", "PersistentVolume", "PersistentVolumeClaim", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ResourceQuota", "LimitRange"],
        ["Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"],
        ["Service"],
        ["HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy", "Ingress"],
    ];

    /// <summary>The stage of a kind; kinds that are not known come last.</summary>
    /// <param name="kind">The kind.</param>
    public static int Of(string kind)
    {
        var stage = Array.FindIndex(Stages, s => s.Contains(kind, StringComparer.Ordinal));
        return stage < 0 ? Stages.Length : stage;
    }
}
