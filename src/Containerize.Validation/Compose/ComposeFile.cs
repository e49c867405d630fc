using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose;

/// <summary>A compose file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Root">Its content.</param>
internal sealed record ComposeFile(string Path, YamlMapping Root)
{
    /// <summary>The services that are mappings.</summary>
    public IReadOnlyList<ComposeService> Services { get; } =
        [.. ((Root["services"] as YamlMapping)?.Entries ?? []).Where(entry => entry.Value is YamlMapping).Select(entry => new ComposeService(entry.Key.Value, (YamlMapping)entry.Value))];

    /// <summary>The folder; compose files of one folder add to each other.</summary>
    public string Folder => SlashPath.FolderOf(Path);

    public static bool IsCompose(YamlNode root) =>
        root["services"] is YamlMapping && root["apiVersion"] is null && root["kind"] is null && root["jobs"] is null;

    /// <summary>Whether a file that compose reads by its name has no services because their key is misspelt.</summary>
    public static bool IsMisspelt(string path, YamlMapping root) =>
        SlashPath.NameOf(path) is "compose.yaml" or "compose.yml" or "docker-compose.yaml" or "docker-compose.yml" && root["services"] is null && root["include"] is null && root["apiVersion"] is null
        && root.Entries.Any(entry => entry.Value is YamlMapping && !ComposeFields.Top.Contains(entry.Key.Value) && Schemas.Spelling.Nearest(entry.Key.Value, ComposeFields.Top) == "services");

    /// <summary>The names under a top-level field.</summary>
    public IEnumerable<string> Names(string field) => ((Root[field] as YamlMapping)?.Entries ?? []).Select(entry => entry.Key.Value);
}
