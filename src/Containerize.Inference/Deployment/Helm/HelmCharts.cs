using Containerize.Model;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment.Helm;

/// <summary>Renders the charts of the repository with their own values, production's where there are several, and reads the objects that come out.</summary>
internal sealed class HelmCharts
{
    private readonly IReadOnlyDictionary<string, TextFile> _files;
    private readonly string[] _charts;
    private readonly Dictionary<string, (TextFile File, IReadOnlyList<TemplateNode> Nodes)[]> _templates;
    private readonly Dictionary<string, IReadOnlyList<TemplateNode>> _definitions = new(StringComparer.Ordinal);

    /// <summary>Finds the charts.</summary>
    /// <param name="files">All deployment files, by path.</param>
    public HelmCharts(IReadOnlyDictionary<string, TextFile> files)
    {
        _files = files;
        _charts = [.. files.Keys.Where(p => SlashPath.NameOf(p).ToLowerInvariant() is "chart.yaml" or "chart.yml").Select(SlashPath.FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _templates = _charts.ToDictionary(c => c, c => Templates(c).Select(f => (f, TemplateParser.Parse(f.Text))).ToArray(), StringComparer.Ordinal);
        foreach (var definition in _charts.SelectMany(Definitions))
        {
            _definitions.TryAdd(definition.Name, definition.Body);
        }
    }

    /// <summary>Whether a file is a template or the values of a chart, which is no YAML of its own.</summary>
    public bool Holds(string path) => _charts.Any(c => Under(c, path));

    /// <summary>The objects of all charts, in the order of their files.</summary>
    public IEnumerable<ManifestDocument> Render()
    {
        foreach (var chart in _charts)
        {
            var own = new Dictionary<string, IReadOnlyList<TemplateNode>>(_definitions, StringComparer.Ordinal);
            foreach (var definition in Definitions(chart))
            {
                own[definition.Name] = definition.Body;
            }

            var context = Context(chart);
            foreach (var (template, nodes) in _templates[chart].Where(t => DeploymentFiles.IsYaml(t.File.Path)))
            {
                var (text, lines) = new TemplateRenderer(context, own).Render(nodes);
                foreach (var document in YamlDocuments.Read(text))
                {
                    yield return new ManifestDocument(document, new YamlSource(template.Path, lines));
                }
            }
        }
    }

    private IEnumerable<TemplateNode.Definition> Definitions(string chart) => _templates[chart].SelectMany(t => t.Nodes).OfType<TemplateNode.Definition>();

    private Dictionary<string, object?> Context(string chart)
    {
        var name = Map(chart, "Chart.yaml", "chart.yaml").GetValueOrDefault("name") as string ?? SlashPath.NameOf(chart);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Values"] = Values(chart),
            ["Chart"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Name"] = name, ["Version"] = "0.1.0", ["AppVersion"] = "" },
            ["Release"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Name"] = Parent(chart) is { } above ? SlashPath.NameOf(above) : name, ["Namespace"] = "default", ["Service"] = "Helm", ["IsInstall"] = true },
            ["Capabilities"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["KubeVersion"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Version"] = "v1.36.0", ["GitVersion"] = "v1.36.0" } },
            ["Template"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Name"] = "", ["BasePath"] = "templates" },
        };
    }

    // Files of values beside the charts are given to all of them; then the chart's own, then its production's, then what the chart above says of it.
    private Dictionary<string, object?> Values(string chart)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var beside = _files.Values.Where(f => DeploymentFiles.IsYaml(f.Path) && SlashPath.FolderOf(f.Path) == SlashPath.FolderOf(chart) && !Holds(f.Path) && !DeploymentFiles.IsCompose(f.Path));
        var own = _files.Values.Where(f => SlashPath.FolderOf(f.Path) == chart && SlashPath.NameOf(f.Path).StartsWith("values", StringComparison.OrdinalIgnoreCase) && DeploymentFiles.Distance(SlashPath.NameOf(f.Path)) <= 1);
        foreach (var file in beside.OrderBy(f => f.Path, StringComparer.Ordinal).Concat(own.OrderByDescending(f => DeploymentFiles.Distance(SlashPath.NameOf(f.Path))).ThenBy(f => f.Path, StringComparer.Ordinal)))
        {
            values = TemplateValue.Merge(values, Map(file));
        }

        if (Parent(chart) is { } parent)
        {
            var above = Values(parent);
            var mine = above.GetValueOrDefault(SlashPath.NameOf(chart)) as Dictionary<string, object?> ?? [];
            values = TemplateValue.Merge(values, mine);
            if (above.GetValueOrDefault("global") is { } global)
            {
                values["global"] = global;
            }
        }

        return values;
    }

    private string? Parent(string chart) => SlashPath.FolderOf(chart) is var folder && SlashPath.NameOf(folder) == "charts" && _charts.Contains(SlashPath.FolderOf(folder)) ? SlashPath.FolderOf(folder) : null;

    private IEnumerable<TextFile> Templates(string chart) => _files.Values
        .Where(f => Under(chart + "/templates", f.Path) && (DeploymentFiles.IsYaml(f.Path) || f.Path.EndsWith(".tpl", StringComparison.Ordinal)))
        .OrderBy(f => f.Path, StringComparer.Ordinal);

    private static bool Under(string folder, string path) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private Dictionary<string, object?> Map(string chart, params string[] names) =>
        names.Select(n => _files.GetValueOrDefault(chart.Length == 0 ? n : chart + "/" + n)).OfType<TextFile>().Select(Map).FirstOrDefault() ?? [];

    // Objects of their own are no values.
    private static Dictionary<string, object?> Map(TextFile file) =>
        YamlDocuments.Read(file.Text) is [var document, ..] && (document.Text("kind") is null || SlashPath.NameOf(file.Path).StartsWith("chart", StringComparison.OrdinalIgnoreCase))
            ? TemplateValue.From(document) as Dictionary<string, object?> ?? [] : [];
}
