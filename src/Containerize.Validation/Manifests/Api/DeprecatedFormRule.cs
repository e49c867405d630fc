using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Forms that the API server still reads and warns of.</summary>
internal sealed class DeprecatedFormRule : IObjectRule
{
    private static readonly Dictionary<string, string> Annotations = new(StringComparer.Ordinal)
    {
        ["kubernetes.io/ingress.class"] = "use spec.ingressClassName",
        ["volume.beta.kubernetes.io/storage-class"] = "use spec.storageClassName",
        ["seccomp.security.alpha.kubernetes.io/pod"] = "use securityContext.seccompProfile",
        ["scheduler.alpha.kubernetes.io/critical-pod"] = "use priorityClassName",
    };

    private static readonly Dictionary<string, string> NodeLabels = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/os"] = "kubernetes.io/os",
        ["beta.kubernetes.io/arch"] = "kubernetes.io/arch",
        ["beta.kubernetes.io/instance-type"] = "node.kubernetes.io/instance-type",
        ["failure-domain.beta.kubernetes.io/zone"] = "topology.kubernetes.io/zone",
        ["failure-domain.beta.kubernetes.io/region"] = "topology.kubernetes.io/region",
    };

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind is "Endpoints" && item.Schema?.ApiVersion == "v1")
            sink.Report(WorkloadRules.DeprecatedForm, item, item.Root["kind"] ?? item.Anchor, "v1 Endpoints is deprecated", "use discovery.k8s.io/v1 EndpointSlice");
        if (item.Kind is "ComponentStatus")
            sink.Report(WorkloadRules.DeprecatedForm, item, item.Root["kind"] ?? item.Anchor, "v1 ComponentStatus is deprecated", "remove the object");
        foreach (var entry in Entries(item.Metadata?["annotations"]).Concat(item.Pod is { } pod && pod.Metadata != item.Metadata ? Entries(pod.Metadata?["annotations"]) : []))
        {
            var remedy = Annotations.GetValueOrDefault(entry.Key.Value)
                ?? (entry.Key.Value.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal) ? "use securityContext.appArmorProfile"
                    : entry.Key.Value.StartsWith("container.seccomp.security.alpha.kubernetes.io/", StringComparison.Ordinal) ? "use securityContext.seccompProfile" : null);
            if (remedy is not null)
                sink.ReportKey(WorkloadRules.DeprecatedForm, item, entry.Value, $"the annotation {entry.Key.Value} is deprecated", remedy);
        }

        foreach (var entry in Entries(item.Pod?.Spec?["nodeSelector"]))
        {
            if (NodeLabels.TryGetValue(entry.Key.Value, out var label))
                sink.ReportKey(WorkloadRules.DeprecatedForm, item, entry.Value, $"the label {entry.Key.Value} is deprecated", $"use {label}");
        }

        if (item.Pod?.Spec?["serviceAccount"] is { } account && item.Pod.Spec["serviceAccountName"] is null)
            sink.ReportKey(WorkloadRules.DeprecatedForm, item, account, "serviceAccount is deprecated", "use serviceAccountName");
    }

    private static IEnumerable<YamlEntry> Entries(YamlNode? node) => (node as YamlMapping)?.Entries ?? [];
}
