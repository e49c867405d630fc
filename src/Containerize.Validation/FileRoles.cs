using Containerize.Validation.Manifests;
using Containerize.Validation.Yaml;

namespace Containerize.Validation;

/// <summary>Which files are only a part of what is deployed: patches, what an overlay adds to its base, and Helm charts. Their objects exist once the overlay is built or the chart is rendered.</summary>
internal sealed class FileRoles
{
    private static readonly string[] Patches = ["patches", "patchesStrategicMerge", "patchesJson6902"];

    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);
    private readonly List<string> _charts;

    private FileRoles(IReadOnlyList<TextFile> files) => _charts =
    [
        .. files.Where(f => SlashPath.NameOf(f.Path) == "Chart.yaml").Select(f => f.Path[..^"Chart.yaml".Length]),
    ];

    /// <summary>Reads the kustomizations among the files.</summary>
    public static FileRoles Of(IReadOnlyList<TextFile> files)
    {
        var roles = new FileRoles(files);
        var kustomizations = files.Where(f => SlashPath.NameOf(f.Path) is "kustomization.yaml" or "kustomization.yml").ToLookup(f => SlashPath.FolderOf(f.Path), StringComparer.Ordinal);
        var folders = kustomizations.Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in kustomizations)
        {
            foreach (var root in folder.SelectMany(f => YamlReader.Read(f).Documents).Select(d => d.Root).OfType<YamlMapping>()) roles.Add(folder.Key, root, folders);
        }

        return roles;
    }

    /// <summary>Why a file's objects are not looked at; null for a file that stands for itself.</summary>
    /// <param name="path">The file's path.</param>
    public string? Reason(string path) =>
        _charts.Find(c => path.StartsWith(c, StringComparison.Ordinal) && !path.StartsWith(c + "crds/", StringComparison.Ordinal)) is { } chart
            ? $"{(chart.Length == 0 ? "." : chart.TrimEnd('/'))}: a Helm chart; check what helm template makes of it"
            : _reasons.GetValueOrDefault(path);

    /// <summary>The folders of charts that belong to no other chart, sorted.</summary>
    public IEnumerable<string> Charts => _charts.Where(chart => !_charts.Exists(other => other.Length < chart.Length && chart.StartsWith(other, StringComparison.Ordinal))).Select(chart => chart.TrimEnd('/')).Order(StringComparer.Ordinal);

    /// <summary>Whether a file is no YAML before it is rendered.</summary>
    /// <param name="path">The file's path.</param>
    public bool IsTemplate(string path) => _charts.Exists(c => path.StartsWith(c + "templates/", StringComparison.Ordinal));

    private void Add(string folder, YamlMapping root, HashSet<string> folders)
    {
        var resources = Targets(folder, (root["resources"]?.Items ?? []).Concat(root["bases"]?.Items ?? [])).ToList();
        var patches = Targets(folder, Patches.SelectMany(name => root[name]?.Items ?? []).Select(item => item is YamlMapping ? item["path"] : item).OfType<YamlNode>());
        var isOverlay = resources.Exists(folders.Contains);
        var reason = isOverlay ? $"{folder}: an overlay; check what kubectl kustomize makes of it" : $"{(folder.Length == 0 ? "." : folder)}: patches; check what kubectl kustomize makes of them";
        foreach (var path in isOverlay ? patches.Concat(resources.Where(r => !folders.Contains(r))) : patches) _reasons.TryAdd(path, reason);
    }

    private static IEnumerable<string> Targets(string folder, IEnumerable<YamlNode> entries) =>
        entries.Select(e => e.Text).Where(t => t is { Length: > 0 } && !t.Contains("://", StringComparison.Ordinal) && !t.Contains('\n', StringComparison.Ordinal)).Select(t => Kustomization.Resolve(folder, t!)).OfType<string>();
}
