using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>The pod template of a workload.</summary>
internal static class PodTemplate
{
    /// <summary>The template's mapping; null for objects that have none.</summary>
    /// <param name="of">The object.</param>
    public static YamlNode? Of(KubernetesObject of) => (of.Kind, of.Group) switch
    {
        ("CronJob", "batch") => of.Node["spec"]?["jobTemplate"]?["spec"]?["template"],
        ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet", "apps") or ("Job", "batch") => of.Node["spec"]?["template"],
        _ => null,
    };
}
