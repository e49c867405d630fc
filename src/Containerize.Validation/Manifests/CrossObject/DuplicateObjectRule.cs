using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Each object stands in the set once, and no two workloads claim the same pods.</summary>
internal sealed class DuplicateObjectRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var seen = new Dictionary<(string, string, string, string), KubernetesObject>();
        var claims = new Dictionary<(string, string), KubernetesObject>();
        foreach (var item in set.Objects.Where(item => item.IsIdentified))
        {
            if (!seen.TryAdd((item.Root["apiVersion"]?.Text ?? "", item.Kind, item.Namespace, item.Name), item))
            {
                var first = seen[(item.Root["apiVersion"]?.Text ?? "", item.Kind, item.Namespace, item.Name)];
                set.Sink.Report(CrossObjectRules.DuplicateObject, item, item.Anchor, $"the {item.Kind} '{item.Name}' stands in the set twice; first in {first.File}({first.Anchor.Span.Line})", "remove one of the two");
            }
            else if (item.Kind is "Deployment" or "StatefulSet" or "DaemonSet" && Claim(item) is { Length: > 0 } claim && !claims.TryAdd((item.Namespace, claim), item))
            {
                var other = claims[(item.Namespace, claim)];
                set.Sink.Report(CrossObjectRules.OverlappingSelectors, item, item.Spec!["selector"]!, $"{other.Subject} selects the same pods", "give each workload a label of its own");
            }
        }
    }

    private static string Claim(KubernetesObject item) =>
        item.Spec?["selector"] is YamlMapping node && node["matchExpressions"] is null
            ? string.Join(",", Selector.Of(node).Equal.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))
            : "";
}
