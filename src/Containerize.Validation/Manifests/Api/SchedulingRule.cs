using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Tolerations, affinity and spreading.</summary>
internal sealed class SchedulingRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod?.Spec is not { } spec)
            return;
        foreach (var toleration in spec["tolerations"]?.Items ?? [])
            CheckToleration(item, toleration, sink);
        foreach (var spread in spec["topologySpreadConstraints"]?.Items ?? [])
        {
            if (spread["maxSkew"] is { } skew && skew.Whole() < 1)
                sink.Report(PodRules.InvalidScheduling, item, skew, $"maxSkew is {skew.Text}", "use 1 or more");
            if (spread["minDomains"] is { } domains && (domains.Whole() < 1 || spread["whenUnsatisfiable"]?.Text == "ScheduleAnyway"))
                sink.Report(PodRules.InvalidScheduling, item, domains, domains.Whole() < 1 ? $"minDomains is {domains.Text}" : "minDomains goes with whenUnsatisfiable DoNotSchedule alone", "remove minDomains");
        }

        foreach (var (term, weight) in Terms(spec["affinity"]))
        {
            if (weight.Whole() is { } number and (< 1 or > 100))
                sink.Report(PodRules.InvalidScheduling, item, weight!, $"the weight {number} is outside 1 to 100", "use a weight from 1 to 100");
            if (term is YamlMapping && item.Lacks(term, "topologyKey"))
                sink.Report(PodRules.InvalidScheduling, item, term, "the term has no topologyKey", "add topologyKey: kubernetes.io/hostname");
            else if (term?["topologyKey"] is { Text: "" } empty)
                sink.Report(PodRules.InvalidScheduling, item, empty, "the topologyKey is empty", "use kubernetes.io/hostname");
        }
    }

    private static IEnumerable<(YamlNode? Term, YamlNode? Weight)> Terms(YamlNode? affinity)
    {
        foreach (var preferred in affinity?["nodeAffinity"]?["preferredDuringSchedulingIgnoredDuringExecution"]?.Items ?? [])
            yield return (null, preferred["weight"]);
        foreach (var pods in new[] { affinity?["podAffinity"], affinity?["podAntiAffinity"] })
        {
            foreach (var preferred in pods?["preferredDuringSchedulingIgnoredDuringExecution"]?.Items ?? [])
                yield return (preferred["podAffinityTerm"], preferred["weight"]);
            foreach (var required in pods?["requiredDuringSchedulingIgnoredDuringExecution"]?.Items ?? [])
                yield return (required, null);
        }
    }

    private static void CheckToleration(KubernetesObject item, YamlNode toleration, FindingSink sink)
    {
        var exists = toleration["operator"]?.Text == "Exists";
        if (exists && toleration["value"] is { Text.Length: > 0 } value)
            sink.Report(PodRules.InvalidScheduling, item, value, "a toleration with the operator Exists has a value", "remove the value, or use the operator Equal");
        if (!exists && toleration is YamlMapping { Entries.Count: > 0 } mapping && toleration["key"] is null && !mapping.Entries.Any(entry => entry.Value.Faulted))
            sink.Report(PodRules.InvalidScheduling, item, toleration, "a toleration without a key needs the operator Exists", "add the key");
        if (toleration["tolerationSeconds"] is { } seconds && toleration["effect"]?.Text != "NoExecute")
            sink.Report(PodRules.InvalidScheduling, item, seconds, "tolerationSeconds goes with the effect NoExecute alone", "set the effect, or remove tolerationSeconds");
    }
}
