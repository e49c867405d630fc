using System.Text.RegularExpressions;
using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>The kustomizations among the files: what each reads, and whether it can be built without leaving the folder that is checked.</summary>
internal sealed partial class KustomizationTree
{
    private static readonly string[] Folders = ["resources", "bases", "components"];
    private static readonly string[] FileLists = ["crds", "configurations", "generators", "transformers", "validators", "patchesStrategicMerge"];
    private static readonly string[] PathLists = ["patches", "patchesJson6902", "replacements"];
    private static readonly string[] Generators = ["configMapGenerator", "secretGenerator"];
    private static readonly string[] Programs = ["helmCharts", "helmChartInflationGenerator"];
    private static readonly string[] Plain = ["apiVersion", "kind", "metadata", "resources"];

    private readonly Dictionary<string, YamlMapping> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths;

    /// <param name="files">The files of the run.</param>
    public KustomizationTree(IReadOnlyList<TextFile> files)
    {
        _paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => SlashPath.NameOf(file.Path) is "kustomization.yaml" or "kustomization.yml"))
        {
            if (YamlReader.Read(file).Documents.Select(document => document.Root).OfType<YamlMapping>().FirstOrDefault() is { } root && _roots.TryAdd(SlashPath.FolderOf(file.Path), root))
                _files[SlashPath.FolderOf(file.Path)] = file.Path;
        }
    }

    /// <summary>The folders whose kustomization does more than list files, which are then checked as they stand; sorted.</summary>
    public IEnumerable<string> ToBuild => _roots
        .Where(root => root.Value["kind"]?.Text != "Component" && (root.Value.Entries.Any(entry => !Plain.Contains(entry.Key.Value, StringComparer.Ordinal)) || Targets(root.Key, root.Value).Any(_roots.ContainsKey) || Entries(root.Value, Folders).Any(entry => Remote().IsMatch(entry.Text!))))
        .Select(root => root.Key).Order(StringComparer.Ordinal);

    /// <summary>The kustomization of a folder.</summary>
    public YamlMapping Root(string folder) => _roots[folder];

    /// <summary>The path of the kustomization of a folder.</summary>
    public string FileOf(string folder) => _files[folder];

    /// <summary>The folders that a folder is built of, itself first.</summary>
    public IReadOnlyList<string> Closure(string folder)
    {
        var closure = new List<string>();
        var pending = new Queue<string>([folder]);
        while (pending.TryDequeue(out var next))
        {
            if (closure.Contains(next) || !_roots.TryGetValue(next, out var root))
                continue;
            closure.Add(next);
            foreach (var target in Targets(next, root))
                pending.Enqueue(target);
        }

        return closure;
    }

    /// <summary>The files that a folder is built of, the patches of the outermost kustomization first and what it patches last.</summary>
    public IReadOnlyList<string> FilesOf(string folder) => [.. Closure(folder).SelectMany(f => Patches(_roots[f]).Concat(Entries(_roots[f], Folders)).Select(entry => Kustomization.Resolve(f, entry.Text ?? ""))).OfType<string>().Where(_paths.Contains).Distinct()];

    /// <summary>The folders whose kustomizations list a file themselves.</summary>
    public IEnumerable<string> Holding(string file) => _roots.Where(root => Targets(root.Key, root.Value).Contains(file, StringComparer.Ordinal)).Select(root => root.Key);

    /// <summary>Whether a file is a kustomization.</summary>
    public bool IsKustomization(string path) => _files.ContainsValue(path);

    /// <summary>Why a folder is not built: it reads something from elsewhere; null where it does not.</summary>
    public string? Obstacle(string folder)
    {
        foreach (var part in Closure(folder))
        {
            var root = _roots[part];
            if (Programs.FirstOrDefault(name => root[name] is not null) is { } program)
                return $"{program} runs another program";
            foreach (var entry in Entries(root, Folders))
            {
                if (Obstacle(part, entry.Text!) is { } obstacle)
                    return obstacle;
                if (Kustomization.Resolve(part, entry.Text!) is { } target && !_paths.Contains(target) && !_roots.ContainsKey(target))
                    return $"'{entry.Text}' is not among what is checked";
            }

            foreach (var entry in Patches(root).Concat(Entries(root, FileLists)).Concat(Generated(root)).Append(root["openapi"]?["path"]).OfType<YamlNode>())
            {
                // An entry of a generator may give the file another name: name=path.
                if (Obstacle(part, entry.Text is { } text ? text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..] : "") is { } obstacle)
                    return obstacle;
            }
        }

        return null;
    }

    private static string? Obstacle(string folder, string entry)
    {
        if (entry.Contains('\n', StringComparison.Ordinal) || entry.Length == 0)
            return null;
        if (Remote().IsMatch(entry))
            return $"'{entry}' is remote and not fetched";
        return entry.StartsWith('/') || entry.Contains(':', StringComparison.Ordinal) || Kustomization.Resolve(folder, entry) is null ? $"'{entry}' lies outside of what is checked" : null;
    }

    private static IEnumerable<string> Targets(string folder, YamlMapping root) =>
        Entries(root, Folders).Select(entry => Kustomization.Resolve(folder, entry.Text ?? "")).OfType<string>();

    private static IEnumerable<YamlNode> Entries(YamlMapping root, string[] lists) => lists.SelectMany(list => root[list]?.Items ?? []).Where(item => item.Text is not null);

    private static IEnumerable<YamlNode> Patches(YamlMapping root) =>
        PathLists.SelectMany(list => root[list]?.Items ?? []).Select(item => item["path"]).Concat(root["patchesStrategicMerge"]?.Items ?? []).OfType<YamlNode>();

    private static IEnumerable<YamlNode> Generated(YamlMapping root) =>
        Generators.SelectMany(list => root[list]?.Items ?? [])
            .SelectMany(item => (item["files"]?.Items ?? []).Concat(item["envs"]?.Items ?? []).Append(item["env"]).OfType<YamlNode>());

    [GeneratedRegex(@"://|^git::|^gh:|@|github\.com|\.git(/|$|\?)|_git/|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remote();
}
