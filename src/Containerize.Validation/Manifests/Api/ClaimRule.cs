using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Claims of volumes, alone or in a StatefulSet.</summary>
internal sealed class ClaimRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind == "PersistentVolumeClaim")
            CheckClaim(item, item.Spec, item.Anchor, sink);
        foreach (var template in item.Kind == "StatefulSet" ? item.Spec?["volumeClaimTemplates"]?.Items ?? [] : [])
            CheckClaim(item, template["spec"], template["metadata"]?["name"] ?? template, sink);
        foreach (var volume in item.Pod?.Spec?["volumes"]?.Items ?? [])
        {
            if (volume["ephemeral"]?["volumeClaimTemplate"]?["spec"] is { } spec)
                CheckClaim(item, spec, volume["name"] ?? volume, sink);
        }
    }

    private static void CheckClaim(KubernetesObject item, YamlNode? spec, YamlNode anchor, FindingSink sink)
    {
        if (spec is not YamlMapping || spec.IsWithinFault)
            return;
        var modes = spec["accessModes"];
        if (item.Lacks(spec, "accessModes") || modes is YamlSequence { Items.Count: 0 })
            sink.Report(WorkloadRules.InvalidClaim, item, anchor, "the claim has no accessModes", "add accessModes: [ReadWriteOnce]");
        else if (modes is { Items.Count: > 1 } several && several.Items.FirstOrDefault(mode => mode.Text == "ReadWriteOncePod") is { } alone)
            sink.Report(WorkloadRules.InvalidClaim, item, alone, "ReadWriteOncePod cannot stand with other access modes", "keep it alone");
        var size = spec["resources"]?["requests"]?["storage"];
        if (size is null)
        {
            if (item.Lacks(spec["resources"]?["requests"] ?? spec["resources"], "storage") && item.Lacks(spec, "resources") == (spec["resources"] is null) && spec["resources"] is null or { Faulted: false })
                sink.Report(WorkloadRules.InvalidClaim, item, anchor, "the claim asks for no size", "add resources.requests.storage");
        }
        else if (size is { Text: { } text, Faulted: false } && Quantity.TryParse(text, out var bytes) && bytes <= 0)
        {
            sink.Report(WorkloadRules.InvalidClaim, item, size, $"the claim asks for {text}", "ask for a size above zero");
        }
    }
}
