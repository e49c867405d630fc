using Containerize.Validation.Schemas;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Where a set creates namespaces, its objects are in one of them.</summary>
internal sealed class NamespacePresenceRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        var created = set.OfKind("Namespace").Where(item => item.IsIdentified).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        if (created.Count == 0 || set.HasUnidentified("Namespace"))
            return;
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in set.Objects)
        {
            // One finding for each namespace: the first object in it stands for the others.
            if (item.Namespace.Length == 0 || created.Contains(item.Namespace) || item.Namespace == "default" || item.Namespace.StartsWith("kube-", StringComparison.Ordinal) || !said.Add(item.Namespace))
                continue;
            if (item.Metadata?["namespace"] is { } node)
                set.Sink.Report(CrossObjectRules.UnlistedNamespace, item, node, $"the set does not create the namespace '{item.Namespace}'", Spelling.Nearest(item.Namespace, created) is { } nearest ? $"did you mean '{nearest}'?" : "add it to the set, or correct it");
        }
    }
}
