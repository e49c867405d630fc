using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>Finds where in the files of a kustomization a place of a built object comes from.</summary>
/// <param name="tree">The kustomizations.</param>
/// <param name="folder">The folder that was built.</param>
/// <param name="read">Reads a file of the run.</param>
internal sealed class KustomizationSource(KustomizationTree tree, string folder, Func<string, YamlFile?> read)
{
    private static readonly (string Ending, string Field)[] Transformers = [(".image", "images"), ("spec.replicas", "replicas"), ("metadata.namespace", "namespace")];
    private static readonly string[] Naming = ["apiVersion", "kind", "name"];
    private static readonly string[] Patches = ["patches", "patchesStrategicMerge", "patchesJson6902", "replacements"];

    private readonly Lazy<List<(string File, YamlMapping Root)>> _objects = new(() => [.. from file in tree.FilesOf(folder).Select(read).OfType<YamlFile>() from root in file.Documents.Select(document => document.Root).OfType<YamlMapping>() select (file.Path, root)]);

    /// <summary>The file and the node; the node of the kustomization where what was built stands in no file of its own.</summary>
    /// <param name="built">The built object.</param>
    /// <param name="node">The place in it.</param>
    public (string File, YamlNode Node) Of(YamlMapping built, YamlNode node)
    {
        (string File, YamlNode Node)? overridden = null;
        (string File, YamlNode Node)? nearest = null;
        var depth = -1;
        // A patch repeats what names an object and its containers; only what it sets is its own.
        var same = _objects.Value.Where(o => IsSame(built, o.Root));
        foreach (var (file, root) in node is YamlScalar && !Naming.Contains(node.Key?.Value, StringComparer.Ordinal) ? same : same.Reverse())
        {
            var found = NodeTrace.Find(node, root, out var complete);
            if (complete && (node is not YamlScalar || found.Text == node.Text))
                return (file, found);
            if (complete)
                overridden ??= (file, found);
            else if (Depth(found) > depth)
                (nearest, depth) = ((file, found), Depth(found));
        }

        if (overridden is { } over)
            return Field(Transformers.Where(t => node.Path.EndsWith(t.Ending, StringComparison.Ordinal)).Select(t => t.Field).Concat(Patches)) ?? over;
        return nearest ?? Field(built["kind"]?.Text switch { "ConfigMap" => ["configMapGenerator"], "Secret" => ["secretGenerator"], _ => [] }) ?? (tree.FileOf(folder), tree.Root(folder));
    }

    // The outermost kustomization that has one of the fields.
    private (string File, YamlNode Node)? Field(IEnumerable<string> fields)
    {
        foreach (var part in tree.Closure(folder))
        {
            if (fields.Select(field => tree.Root(part)[field]).FirstOrDefault(node => node is not null) is { } found)
                return (tree.FileOf(part), found);
        }

        return null;
    }

    private bool IsSame(YamlMapping built, YamlMapping source)
    {
        if (built["kind"]?.Text != source["kind"]?.Text || built["metadata"]?["name"]?.Text is not { } name || source["metadata"]?["name"]?.Text is not { Length: > 0 } original)
            return false;
        if (name == original)
            return true;
        var (prefixes, suffixes) = (Affixes("namePrefix"), Affixes("nameSuffix"));
        return prefixes.Prepend("").SelectMany(_ => suffixes.Prepend(""), (prefix, suffix) => prefix + original + suffix).Contains(name, StringComparer.Ordinal)
            || $"{string.Concat(prefixes)}{original}{string.Concat(suffixes.Reverse())}" == name;
    }

    private IEnumerable<string> Affixes(string field) => tree.Closure(folder).Select(part => tree.Root(part)[field]?.Text).OfType<string>();

    private static int Depth(YamlNode node)
    {
        var depth = 0;
        for (var at = node; at.Parent is not null; at = at.Parent)
            depth++;
        return depth;
    }
}
