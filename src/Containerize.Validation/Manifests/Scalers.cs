using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>What sets the number of pods of a workload: Kubernetes' own autoscaler, and KEDA's objects, which make one.</summary>
internal static class Scalers
{
    /// <summary>The kinds.</summary>
    private static readonly string[] Kinds = ["HorizontalPodAutoscaler", "ScaledObject"];

    /// <summary>All of a set.</summary>
    public static IEnumerable<KubernetesObject> Of(KubernetesSet set) => Kinds.SelectMany(set.OfKind);

    /// <summary>The kind of what is scaled and the node that names it; null where either is not said or the object scales nothing.</summary>
    public static (string? Kind, YamlNode? Name) Target(KubernetesObject item)
    {
        if (!Kinds.Contains(item.Kind, StringComparer.Ordinal) || item.Spec?["scaleTargetRef"] is not { } target) return default;
        // KEDA scales a Deployment unless it is told otherwise.
        return (target["kind"]?.Text ?? (item.Kind == "ScaledObject" && target["kind"] is null ? "Deployment" : null), target["name"]);
    }
}
