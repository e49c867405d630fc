using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>Reads values of a YAML tree by key; whatever is not there or of another kind is nothing.</summary>
internal static class YamlReading
{
    private const int MaxMerges = 8;

    /// <summary>The value of a key, following a path of keys; null when there is none.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = node.Entries().FirstOrDefault(e => e.Key.Value == key).Value;
        }

        return node;
    }

    /// <summary>The text of a scalar at a path; null when there is none.</summary>
    public static string? Text(this YamlNode? node, params ReadOnlySpan<string> path) => (node.At(path) as YamlScalarNode)?.Value;

    /// <summary>The items of a sequence.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node is YamlSequenceNode sequence ? sequence.Children : [];

    /// <summary>The entries of a mapping with scalar keys, those of merged mappings (<c>&lt;&lt;</c>) behind its own.</summary>
    public static IEnumerable<KeyValuePair<YamlScalarNode, YamlNode>> Entries(this YamlNode? node) => Entries(node, 0);

    /// <summary>The texts of a sequence of scalars, or of one scalar alone.</summary>
    public static IEnumerable<string> Texts(this YamlNode? node) =>
        (node is YamlScalarNode single ? [single] : node.Items().OfType<YamlScalarNode>()).Select(s => s.Value).OfType<string>();

    private static IEnumerable<KeyValuePair<YamlScalarNode, YamlNode>> Entries(YamlNode? node, int merges)
    {
        if (node is not YamlMappingNode map || merges > MaxMerges)
        {
            yield break;
        }

        foreach (var entry in map.Children)
        {
            if (entry.Key is YamlScalarNode { Value: not "<<" } key)
            {
                yield return new(key, entry.Value);
            }
        }

        foreach (var merged in map.Children.Where(e => e.Key is YamlScalarNode { Value: "<<" }).SelectMany(e => e.Value is YamlSequenceNode several ? several.Children : [e.Value]))
        {
            foreach (var entry in Entries(merged, merges + 1))
            {
                yield return entry;
            }
        }
    }
}
