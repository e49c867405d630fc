using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests;

/// <summary>All objects of a run, with indexes by name and by label so that looking one up does not depend on how many there are.</summary>
internal sealed class KubernetesSet
{
    private static readonly string[] WithPods = ["*", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod"];

    private readonly Dictionary<(string Kind, string Namespace, string Name), KubernetesObject> _byName = [];
    private readonly Dictionary<(string Kind, string Name), List<KubernetesObject>> _acrossNamespaces = [];
    private readonly HashSet<string> _unidentifiedKinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KubernetesObject>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Key, string Value), List<PodTemplate>> _byLabel = [];
    private readonly Dictionary<(string Key, string Value), List<PodTemplate>> _byLabelAnywhere = [];
    private readonly Dictionary<string, SortedSet<string>> _labelValues = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Kind, string Name), KubernetesObject> _autoscalers = [];
    private readonly IReadOnlyList<string> _chartTexts;
    private readonly Dictionary<string, int> _namespaceSizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PodTemplate>> _pods = new(StringComparer.Ordinal);

    /// <param name="objects">The objects.</param>
    /// <param name="unreadable">The kinds of documents that cannot be read, as far as their text says; a star where it does not.</param>
    /// <param name="chartTexts">The texts of charts beside the objects, not rendered.</param>
    /// <param name="sink">Takes the findings.</param>
    public KubernetesSet(IReadOnlyList<KubernetesObject> objects, IEnumerable<string> unreadable, IReadOnlyList<string> chartTexts, FindingSink sink)
    {
        _chartTexts = chartTexts;
        Objects = objects;
        Sink = sink;
        _unidentifiedKinds.UnionWith(unreadable);
        HasUnreadablePods = _unidentifiedKinds.Overlaps(WithPods);
        foreach (var item in objects)
            Add(item);
    }

    public IReadOnlyList<KubernetesObject> Objects { get; }

    public FindingSink Sink { get; }

    /// <summary>The object of a kind and a name in a namespace, or null.</summary>
    public KubernetesObject? Find(string kind, string scope, string name) => _byName.GetValueOrDefault((kind, scope, name));

    /// <summary>The objects of a kind and a name, whatever their namespace.</summary>
    public IReadOnlyList<KubernetesObject> FindAnywhere(string kind, string name) => _acrossNamespaces.GetValueOrDefault((kind, name)) ?? [];

    public IReadOnlyList<KubernetesObject> OfKind(string kind) => _byKind.GetValueOrDefault(kind) ?? [];

    /// <summary>Whether an object of the kind has no usable name, so that a reference to the kind may well mean it.</summary>
    public bool HasUnidentified(string kind) => _unidentifiedKinds.Contains(kind) || _unidentifiedKinds.Contains("*");

    /// <summary>Whether pods may stand in a document that cannot be read, so that a selector that selects nothing may well mean them.</summary>
    public bool HasUnreadablePods { get; }

    /// <summary>Whether a chart beside the objects speaks of a value, so that its pods may well have it as a label.</summary>
    public bool IsInChart(string value) => value.Length > 0 && _chartTexts.Any(text => text.Contains(value, StringComparison.Ordinal));

    /// <summary>The pods of a namespace that a selector selects.</summary>
    public IEnumerable<PodTemplate> Select(string scope, Selector selector)
    {
        List<PodTemplate>? fewest = null;
        foreach (var pair in selector.Equal)
        {
            var found = _byLabel.GetValueOrDefault((scope, pair.Key, pair.Value)) ?? [];
            if (fewest is null || found.Count < fewest.Count)
                fewest = found;
        }

        return (fewest ?? _pods.GetValueOrDefault(scope) ?? []).Where(selector.Matches);
    }

    /// <summary>A pod of another namespace that a selector would select; null when there is none.</summary>
    public PodTemplate? SelectElsewhere(Selector selector) =>
        selector.Equal.Count == 0 ? null : selector.Equal.Select(pair => _byLabelAnywhere.GetValueOrDefault((pair.Key, pair.Value)) ?? []).MinBy(list => list.Count)!.Find(selector.Matches);

    /// <summary>The values that pods of the set have for a label.</summary>
    public IEnumerable<string> LabelValues(string key) =>
        _labelValues.TryGetValue(key, out var values) ? values.Take(1000) : [];

    /// <summary>The autoscaler of a workload; null when it has none.</summary>
    public KubernetesObject? Autoscaler(KubernetesObject workload) =>
        _autoscalers.GetValueOrDefault((workload.Namespace, workload.Kind, workload.Name));

    /// <summary>Whether no other namespaced object is in the object's namespace.</summary>
    public bool IsAloneIn(KubernetesObject item) => _namespaceSizes.GetValueOrDefault(item.Namespace) == 1;

    private void Add(KubernetesObject item)
    {
        Of(_byKind, item.Kind).Add(item);
        _namespaceSizes[item.Namespace] = _namespaceSizes.GetValueOrDefault(item.Namespace) + 1;
        if (Scalers.Target(item) is ({ } scaled, { Text: { } name }))
            _autoscalers.TryAdd((item.Namespace, scaled, name), item);
        if (item.IsIdentified)
        {
            _byName.TryAdd((item.Kind, item.Namespace, item.Name), item);
            Of(_acrossNamespaces, (item.Kind, item.Name)).Add(item);
        }
        else
        {
            _unidentifiedKinds.Add(item.Kind);
        }

        if (item.Pod is not { } pod)
            return;
        Of(_pods, item.Namespace).Add(pod);
        foreach (var pair in pod.Labels.Concat(pod.IntendedLabels.Where(pair => !pod.Labels.Contains(pair))))
        {
            Of(_byLabel, (item.Namespace, pair.Key, pair.Value)).Add(pod);
            Of(_byLabelAnywhere, (pair.Key, pair.Value)).Add(pod);
            if (!_labelValues.TryGetValue(pair.Key, out var values))
                _labelValues[pair.Key] = values = new SortedSet<string>(StringComparer.Ordinal);
            values.Add(pair.Value);
        }
    }

    private static List<TValue> Of<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        return list;
    }
}
