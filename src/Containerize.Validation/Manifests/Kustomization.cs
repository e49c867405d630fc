using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>A kustomization file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Root">Its content.</param>
internal sealed record Kustomization(string Path, YamlMapping Root)
{
    private static readonly string[] Lists = ["resources", "components"];

    public static bool IsKustomization(string path, YamlNode root) =>
        root is YamlMapping && (root["kind"]?.Text is "Kustomization" or "Component" && root["apiVersion"]?.Text?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true
            || (root["kind"] is null && SlashPath.NameOf(path) is "kustomization.yaml" or "kustomization.yml"));

    /// <summary>Every file or folder that is listed is among the files of the run.</summary>
    public void Check(IReadOnlySet<string> files, FindingSink sink)
    {
        var folder = SlashPath.FolderOf(Path);
        foreach (var entry in Lists.SelectMany(list => Root[list]?.Items ?? []))
        {
            if (entry.Text is not { Length: > 0 } text || text.Contains("://", StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal) || Resolve(folder, text) is not { } target)
                continue;
            if (!files.Contains(target) && !files.Contains(target + "/"))
                sink.Report(CrossObjectRules.MissingKustomizationFile, Path, entry.Span, $"'{text}' is not there", "correct the path, or remove the entry", entry.Path);
        }
    }

    /// <summary>The path that an entry of a kustomization means; null when it leaves the root: what lies there was not read.</summary>
    public static string? Resolve(string folder, string relative)
    {
        var parts = folder.Length == 0 ? [] : folder.Split('/').ToList();
        foreach (var part in relative.TrimEnd('/').Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0 || parts[^1] == "..")
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
