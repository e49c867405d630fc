using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Ignores;

/// <summary>
/// Reads the annotations of objects, and of their pod templates, that leave findings out: <c>ignore.containerize.dev/CTZ4011: "the reason"</c>, and those of the tools that are honoured.
/// </summary>
internal static class AnnotationIgnores
{
    /// <summary>How the annotation of this tool begins; the rule follows.</summary>
    public const string Prefix = "ignore.containerize.dev/";

    /// <summary>The annotations of a file's objects.</summary>
    /// <param name="file">The file.</param>
    /// <param name="honoured">The other tools whose annotations hold.</param>
    public static IEnumerable<ObjectIgnore> Of(TextFile file, IReadOnlyList<PeerTool> honoured)
    {
        if (!file.Text.Contains(Prefix, StringComparison.Ordinal) && !honoured.Any(tool => tool.Marks.Any(mark => file.Text.Contains(mark, StringComparison.Ordinal))))
            return [];
        return YamlReader.Read(file).Documents.Select(document => document.Root).OfType<YamlMapping>().SelectMany(Objects).SelectMany(root => Of(file.Path, root, honoured)).ToList();
    }

    private static IEnumerable<YamlMapping> Objects(YamlMapping root) =>
        root["items"] is YamlSequence list && root["kind"]?.Text?.EndsWith("List", StringComparison.Ordinal) == true ? list.Items.OfType<YamlMapping>() : [root];

    private static IEnumerable<ObjectIgnore> Of(string file, YamlMapping root, IReadOnlyList<PeerTool> honoured) =>
        new[] { root["metadata"], new KubernetesObject(file, root, null).Pod?.Metadata }.Distinct()
            .Select(metadata => metadata?["annotations"]).OfType<YamlMapping>()
            .SelectMany(annotations => annotations.Entries)
            .Where(entry => !IsRemoval(entry.Value))
            .SelectMany(entry => Of(file, root, entry, honoured));

    // A patch takes an annotation away by the word null; where nothing at all is written, the reason was forgotten.
    private static bool IsRemoval(YamlNode value) => value is YamlScalar { Type: YamlScalarType.Null, Value.Length: > 0 };

    private static IEnumerable<ObjectIgnore> Of(string file, YamlMapping root, YamlEntry entry, IReadOnlyList<PeerTool> honoured)
    {
        var (key, value) = (entry.Key.Value, entry.Value.Text?.Trim() ?? "");
        var place = new SourceLocation(file, entry.Key.Span.Line, entry.Key.Span.Column);
        if (key.StartsWith(Prefix, StringComparison.Ordinal))
            yield return new ObjectIgnore(place, root.Span, EquatableList.Of(key[Prefix.Length..]), value, "");
        foreach (var tool in honoured)
        {
            var rules = tool.Annotated(key, value).SelectMany(tool.RulesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList();
            if (rules.Count > 0)
                yield return new ObjectIgnore(place, root.Span, rules, tool.GivesReason ? value : $"exempted for {tool.Name}", tool.Name);
        }
    }
}
