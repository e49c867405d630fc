using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment.Helm;

/// <summary>Values of a template: null for what is not known, text, true and false, lists and maps.</summary>
internal static class TemplateValue
{
    private const int MaxDepth = 64;

    /// <summary>A value from YAML; numbers stay text, which is how they are written out again.</summary>
    public static object? From(YamlNode? node, int depth = 0) => depth > MaxDepth ? null : node switch
    {
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "True" } => true,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" or "False" } => false,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" } => null,
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode list => list.Children.Select(c => From(c, depth + 1)).ToList(),
        YamlMappingNode => node.Entries().GroupBy(e => e.Key.Value!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => From(g.First().Value, depth + 1), StringComparer.Ordinal),
        _ => null,
    };

    /// <summary>Whether a condition on the value holds: empty things do not.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0 && text != "0",
        List<object?> list => list.Count > 0,
        Dictionary<string, object?> map => map.Count > 0,
        _ => true,
    };

    /// <summary>The value as it is written into a template's output.</summary>
    public static string Text(object? value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        List<object?> list => string.Join(' ', list.Select(Text)),
        _ => "",
    };

    /// <summary>The value as YAML: a line for each entry of a map or list, what is nested in flow style.</summary>
    public static string Yaml(object? value) => value switch
    {
        List<object?> { Count: > 0 } list => string.Join('\n', list.Select(i => "- " + Flow(i))),
        Dictionary<string, object?> { Count: > 0 } map => string.Join('\n', map.Select(e => Flow(e.Key) + ": " + Flow(e.Value))),
        _ => Flow(value),
    };

    private static string Flow(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        List<object?> list => "[" + string.Join(", ", list.Select(Flow)) + "]",
        Dictionary<string, object?> map => "{" + string.Join(", ", map.Select(e => Flow(e.Key) + ": " + Flow(e.Value))) + "}",
        _ => Text(value),
    };

    /// <summary>One map over another: maps merge, everything else replaces.</summary>
    public static Dictionary<string, object?> Merge(Dictionary<string, object?> below, Dictionary<string, object?> above)
    {
        var merged = new Dictionary<string, object?>(below, StringComparer.Ordinal);
        foreach (var (key, value) in above)
        {
            merged[key] = value is Dictionary<string, object?> map && merged.GetValueOrDefault(key) is Dictionary<string, object?> own ? Merge(own, map) : value;
        }

        return merged;
    }
}
