using Containerize.Generation.Merging;

namespace Containerize.Generation.Overlays;

/// <summary>Reads and makes the values of manifests.</summary>
internal static class ManifestTree
{
    /// <summary>The fields that hold containers, those that run before the others first.</summary>
    public static readonly string[] ContainerLists = ["initContainers", "containers"];

    /// <summary>The object of a manifest, which is one document.</summary>
    public static YamlPart Read(string yaml) => YamlPartReader.Read(yaml)[0];

    /// <summary>A mapping.</summary>
    public static YamlPart Mapping(params (string Key, YamlPart Value)[] entries) => new() { Kind = YamlPartKind.Mapping, Entries = [.. entries.Select(e => (Text(e.Key), e.Value))] };

    /// <summary>A sequence.</summary>
    public static YamlPart Sequence(IReadOnlyList<YamlPart> items) => new() { Kind = YamlPartKind.Sequence, Items = items };

    /// <summary>A string.</summary>
    public static YamlPart Text(string text) => new() { Value = text, IsString = true };

    /// <summary>A number or a word that is no string.</summary>
    public static YamlPart Word(string text) => new() { Value = text };

    /// <summary>The value at a path; null when there is none.</summary>
    public static YamlPart? At(this YamlPart? part, params string[] path)
    {
        foreach (var name in path) part = part is { Kind: YamlPartKind.Mapping } ? part.Find(name)?.Value : null;
        return part;
    }

    /// <summary>The text at a path; empty when there is none.</summary>
    public static string TextAt(this YamlPart? part, params string[] path) => part.At(path) is { Kind: YamlPartKind.Scalar } scalar ? scalar.Value : "";

    /// <summary>The tree with another value at a path; a null takes the entry out. What is not there is added.</summary>
    public static YamlPart With(this YamlPart part, YamlPart? value, params string[] path)
    {
        var inner = path.Length == 1 ? value : (part.At(path[0]) ?? Mapping()).With(value, path[1..]);
        var entries = part.Entries.Select(e => e.Key.Value == path[0] ? (e.Key, inner!) : e).Where(e => e.Item2 is not null).ToList();
        if (inner is not null && part.Find(path[0]) is null) entries.Add((Text(path[0]), inner));
        return new YamlPart { Kind = YamlPartKind.Mapping, Entries = entries };
    }

    /// <summary>The specification of the pods that an object makes; null for an object that makes none.</summary>
    public static YamlPart? PodSpec(this YamlPart manifest) => manifest.TextAt("kind") switch
    {
        "Pod" => manifest.At("spec"),
        "CronJob" => manifest.At("spec", "jobTemplate", "spec", "template", "spec"),
        _ => manifest.At("spec", "template", "spec"),
    };

    /// <summary>The containers of an object's pods, those that run before the others first.</summary>
    public static IEnumerable<YamlPart> Containers(this YamlPart manifest) =>
        ContainerLists.SelectMany(name => manifest.PodSpec().At(name)?.Items ?? []);
}
