using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Charts;

/// <summary>A manifest on its way into the chart.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Artifact">The manifest.</param>
/// <param name="Template">The template that it becomes.</param>
/// <param name="Values">The values of its service or server.</param>
internal sealed record ChartObject(string Chart, Artifact Artifact, ChartTemplate Template, ChartValue Values)
{
    /// <summary>The values that all objects share.</summary>
    public ChartValue Common { get; init; } = new();

    /// <summary>The object.</summary>
    public YamlPart Root => Template.Root;

    /// <summary>The object's kind.</summary>
    public string Kind => Root.TextAt("kind");

    /// <summary>The file below the chart's templates.</summary>
    public string File => Artifact.Path[(Artifact.Path.IndexOf('/', "k8s/".Length) + 1)..];

    /// <summary>Makes a value of a scalar.</summary>
    /// <param name="scalar">Where it stands; null where it does not.</param>
    /// <param name="group">The group that it is put in.</param>
    /// <param name="path">The group as an expression.</param>
    /// <param name="key">Its name in the group.</param>
    /// <param name="shape">What it may be.</param>
    /// <param name="comment">What it decides.</param>
    public void Lift(YamlPart? scalar, ChartValue group, string path, string key, ValueShape shape, string comment = "")
    {
        if (Template.Scalar(scalar, shape == ValueShape.Count ? $"{{{{ int {path}.{key} }}}}" : $"{{{{ {path}.{key} | quote }}}}")) group.Add(key, shape, scalar!, comment);
    }

    /// <summary>Makes a value of an entry that need not be there: where it is not, nothing is written until somebody decides it.</summary>
    /// <param name="mapping">The mapping that the entry is in.</param>
    /// <param name="field">The entry's key.</param>
    /// <param name="group">The group that the value is put in.</param>
    /// <param name="path">The group as an expression.</param>
    /// <param name="key">Its name in the group.</param>
    /// <param name="shape">What it may be.</param>
    /// <param name="comment">What it decides.</param>
    public void Optional(YamlPart? mapping, string field, ChartValue group, string path, string key, ValueShape shape, string comment = "")
    {
        if (mapping is not { Entries.Count: > 0 }) return;
        var text = shape is ValueShape.Text or ValueShape.Name;
        string[] lines = text
            ? [$"{{{{- with {path}.{key} }}}}", $"{field}: {{{{ . | quote }}}}", "{{- end }}"]
            : [$"{{{{- with {path}.{key} }}}}", $"{field}:", $"  {{{{- toYaml . | nindent {Template.ColumnOf(mapping) + 2} }}}}", "{{- end }}"];
        var given = mapping.At(field);
        if (given is null ? Template.Append(mapping, lines) : Template.Entry(mapping, field, lines))
            group.Add(key, shape, given ?? (text ? ManifestTree.Text("") : shape is ValueShape.List or ValueShape.TextList ? ManifestTree.Sequence([]) : ManifestTree.Mapping()), comment);
    }

    /// <summary>Makes a value of a whole block.</summary>
    /// <param name="mapping">The mapping that the block is in.</param>
    /// <param name="field">The block's key.</param>
    /// <param name="group">The group that the value is put in.</param>
    /// <param name="path">The group as an expression.</param>
    /// <param name="key">Its name in the group.</param>
    /// <param name="shape">What it may be.</param>
    public void Block(YamlPart? mapping, string field, ChartValue group, string path, string key, ValueShape shape)
    {
        if (mapping.At(field) is { } block && Template.Entry(mapping, field, $"{field}:", $"  {{{{- toYaml {path}.{key} | nindent {Template.ColumnOf(mapping!) + 2} }}}}")) group.Add(key, shape, block);
    }

    /// <summary>Lets entries be added to a mapping of strings that need not be there.</summary>
    /// <param name="mapping">The mapping that it is in.</param>
    /// <param name="field">Its key.</param>
    /// <param name="group">The group that the value is put in.</param>
    /// <param name="path">The group as an expression.</param>
    /// <param name="key">Its name in the group.</param>
    public void More(YamlPart? mapping, string field, ChartValue group, string path, string key)
    {
        if (mapping is null) return;
        var given = mapping.At(field);
        var done = given is { Entries.Count: > 0 }
            ? Template.Append(given, $"{{{{- with {path}.{key} }}}}", $"{{{{- toYaml . | nindent {Template.ColumnOf(given)} }}}}", "{{- end }}")
            : given is null && Template.Append(mapping, $"{{{{- with {path}.{key} }}}}", $"{field}:", $"  {{{{- toYaml . | nindent {Template.ColumnOf(mapping) + 2} }}}}", "{{- end }}");
        if (done) group.Add(key, ValueShape.TextMap, ManifestTree.Mapping());
    }

    /// <summary>A value of a name that may hold dashes, as an expression.</summary>
    public static string In(string path, string name) => $"(index {path} {GoTemplateText.Quoted(name)})";
}
