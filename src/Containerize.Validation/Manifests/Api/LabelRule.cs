using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Labels of the object, of its pods and of its selectors, and the keys of annotations.</summary>
internal sealed class LabelRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        CheckLabels(item, item.Metadata?["labels"], sink);
        CheckLabels(item, item.Spec?["selector"]?["matchLabels"], sink);
        if (item.Pod is { } pod && pod.Metadata != item.Metadata)
            CheckLabels(item, pod.LabelNode, sink);
        if (item.Kind is "Service" or "ReplicationController")
            CheckLabels(item, item.Spec?["selector"], sink);
        foreach (var entry in (item.Metadata?["annotations"] as YamlMapping)?.Entries ?? [])
        {
            if (!DnsName.IsQualifiedName(entry.Key.Value))
                sink.ReportKey(ApiRules.InvalidLabel, item, entry.Value, $"'{entry.Key.Value}' is not a valid key for an annotation", "use letters, digits, hyphens, underscores and dots, with an optional domain before a slash");
        }
    }

    private static void CheckLabels(KubernetesObject item, YamlNode? labels, FindingSink sink)
    {
        foreach (var entry in (labels as YamlMapping)?.Entries ?? [])
        {
            if (!DnsName.IsQualifiedName(entry.Key.Value))
                sink.ReportKey(ApiRules.InvalidLabel, item, entry.Value, $"'{entry.Key.Value}' is not a valid key for a label", "use letters, digits, hyphens, underscores and dots, with an optional domain before a slash");
            else if (entry.Value.Text is { } value && !DnsName.IsLabelValue(value))
                sink.Fault(ApiRules.InvalidLabel, item, entry.Value, $"'{value}' is not a valid value for a label", "use at most 63 letters, digits, hyphens, underscores and dots; free text belongs into an annotation");
        }
    }
}
