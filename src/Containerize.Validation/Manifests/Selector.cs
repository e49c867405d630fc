using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>A label selector: pairs that must be equal, and expressions.</summary>
internal sealed class Selector
{
    private readonly List<Func<IReadOnlyDictionary<string, string>, bool>> _expressions = [];

    private Selector(IReadOnlyDictionary<string, string> pairs) => Equal = pairs;

    /// <summary>The pairs that must be equal.</summary>
    public IReadOnlyDictionary<string, string> Equal { get; }

    /// <summary>Whether it asks for nothing, and so selects everything.</summary>
    public bool IsEmpty => Equal.Count == 0 && _expressions.Count == 0;

    /// <summary>A selector in the form of a Service: pairs alone.</summary>
    public static Selector OfPairs(YamlNode? node) => new(Pairs(node));

    /// <summary>A selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static Selector Of(YamlNode? node)
    {
        var selector = new Selector(Pairs(node?["matchLabels"]));
        foreach (var expression in node?["matchExpressions"]?.Items ?? [])
        {
            var key = expression["key"]?.Text ?? "";
            var values = (expression["values"]?.Items ?? []).Select(value => value.Text ?? "").ToHashSet(StringComparer.Ordinal);
            selector._expressions.Add(expression["operator"]?.Text switch
            {
                "In" => labels => labels.TryGetValue(key, out var value) && values.Contains(value),
                "NotIn" => labels => !labels.TryGetValue(key, out var value) || !values.Contains(value),
                "Exists" => labels => labels.ContainsKey(key),
                "DoesNotExist" => labels => !labels.ContainsKey(key),
                _ => _ => true,
            });
        }

        return selector;
    }

    public static IReadOnlyDictionary<string, string> Pairs(YamlNode? node)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            pairs[entry.Key.Value] = entry.Value.Text ?? "";
        return pairs;
    }

    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        foreach (var pair in Equal)
        {
            if (!labels.TryGetValue(pair.Key, out var value) || value != pair.Value)
                return false;
        }

        return _expressions.TrueForAll(expression => expression(labels));
    }

    /// <summary>Whether it selects the pod, by its labels or by those that were meant.</summary>
    public bool Matches(PodTemplate pod) => Matches(pod.Labels) || (pod.IntendedLabels.Count > 0 && Matches(pod.IntendedLabels));
}
