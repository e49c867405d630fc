using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests;

/// <summary>Runs the rules over the objects of a set.</summary>
internal static class KubernetesValidator
{
    public static void Validate(IReadOnlyList<KubernetesObject> objects, IEnumerable<string> unreadable, IReadOnlyList<string> chartTexts, FindingSink sink, CancellationToken ct)
    {
        foreach (var item in objects)
        {
            ct.ThrowIfCancellationRequested();
            new SchemaChecker(item, sink).Check();
            foreach (var rule in KubernetesRules.ForObjects)
                rule.Check(item, sink);
            foreach (var container in item.Pod?.Containers ?? [])
            {
                foreach (var rule in KubernetesRules.ForContainers)
                    rule.Check(container, sink);
            }
        }

        var set = new KubernetesSet(objects, unreadable, chartTexts, sink);
        foreach (var rule in KubernetesRules.ForSets)
        {
            ct.ThrowIfCancellationRequested();
            rule.Check(set);
        }
    }
}
