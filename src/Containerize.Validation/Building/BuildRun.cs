using Containerize.Validation.Cluster;
using Containerize.Validation.Ignores;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Building;

/// <summary>One run over all kustomizations and charts.</summary>
internal sealed class BuildRun
{
    private readonly ValidationReport _report;
    private readonly ValidationInput _input;
    private readonly string _root;
    private readonly BuildTools _tools;
    private readonly FileRoles _roles;
    private readonly KustomizationTree _tree;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlFile> _read = new(StringComparer.Ordinal);
    private readonly List<Finding> _found = [];
    private readonly List<SuppressedFinding> _leftOut = [];
    private readonly SortedSet<string> _notChecked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BuiltManifests> _built = new(StringComparer.Ordinal);

    public BuildRun(ValidationReport report, ValidationInput input, string root, BuildTools tools)
    {
        (_report, _input, _root, _tools) = (report, input, root, tools);
        _roles = FileRoles.Of(input.Files);
        _tree = new KustomizationTree(input.Files);
        foreach (var file in input.Files)
            _texts.TryAdd(file.Path, file.Text);
    }

    /// <summary>Builds every kustomization that does more than list files.</summary>
    /// <param name="ct">Ends the work.</param>
    public async Task KustomizeAsync(CancellationToken ct)
    {
        foreach (var folder in _tree.ToBuild)
        {
            if (_tree.Obstacle(folder) is { } obstacle)
                _notChecked.Add($"{Shown(folder)}: not built: {obstacle}");
            else if (_tools.Kubectl is null)
                _notChecked.Add($"{Shown(folder)}: not built: there is no kubectl on the path");
            else
                await KustomizeAsync(folder, _tools.Kubectl, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Renders every chart with its own values.</summary>
    /// <param name="ct">Ends the work.</param>
    public async Task RenderAsync(CancellationToken ct)
    {
        foreach (var folder in _roles.Charts)
        {
            if (_tools.Helm is null)
                _notChecked.Add($"{Shown(folder)}: not rendered: there is no helm on the path");
            else
                await RenderAsync(folder, _tools.Helm, ct).ConfigureAwait(false);
        }
    }

    /// <summary>The report of the files and of what was built of them.</summary>
    public ValidationReport Report()
    {
        foreach (var (folder, manifests) in _built)
            manifests.Replaced = _texts.Keys.Where(file => _tree.Holding(file).ToList() is var holding && holding.Contains(folder) && holding.TrueForAll(_built.ContainsKey)).ToHashSet(StringComparer.Ordinal);
        var findings = new List<Finding>(_report.Findings.Where(finding => !IsDisproved(finding)));
        var known = _report.Findings.Select(Place).ToHashSet();
        findings.AddRange(_found.Order(FindingOrder.Instance).Where(finding => known.Add(Place(finding))));
        return _report with
        {
            Findings = findings.Order(FindingOrder.Instance).ToEquatableList(),
            Suppressed = _leftOut.DistinctBy(item => Place(item.Finding)).OrderBy(item => item.Finding, FindingOrder.Instance).ToEquatableList(),
            Built = _built.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableList(),
            NotChecked = _report.NotChecked.Where(sentence => !_built.Keys.Any(folder => sentence.StartsWith(Shown(folder) + ": ", StringComparison.Ordinal))).Concat(_notChecked).Distinct().ToEquatableList(),
        };
    }

    private async Task KustomizeAsync(string folder, string kubectl, CancellationToken ct)
    {
        var result = await ToolProcess.RunAsync(kubectl, ["kustomize", Path.Combine(_root, folder)], _tools, ct).ConfigureAwait(false);
        if (result.Output is not { } text)
        {
            Failed(folder, result);
            return;
        }

        var files = _tree.FilesOf(folder);
        var parts = _tree.Closure(folder).Select(_tree.FileOf).Concat(files).ToHashSet(StringComparer.Ordinal);
        var context = _input.Files.Where(file => !parts.Contains(file.Path) && IsBeside(file)).ToList();
        var manifests = _built[folder] = BuiltManifests.OfKustomization(_tree, folder, text, Read, _input.Honoured);
        Take(BuiltFindings.Of(_input, manifests, context, ct));
    }

    private async Task RenderAsync(string folder, string helm, CancellationToken ct)
    {
        var result = await ToolProcess.RunAsync(helm, ["template", "release-name", Path.Combine(_root, folder)], _tools, ct).ConfigureAwait(false);
        if (result.Output is not { } text)
        {
            // Many charts need values that only their user has.
            _notChecked.Add($"{Shown(folder)}: not rendered: {Reason(result)}");
            return;
        }

        var source = new ChartSource(folder, _texts);
        var manifests = _built[folder] = new BuiltManifests(new BuiltSet(folder, text), _input.Honoured, (finding, document, _, node) => source.Of(document, node) is var at ? finding with { Location = at, EndLine = at.Line, EndColumn = at.Column } : finding);
        Take(BuiltFindings.Of(_input, manifests, [], ct));
    }

    private void Take(IEnumerable<(Finding Finding, ObjectIgnore? Ignore)> built)
    {
        foreach (var (finding, ignore) in built)
        {
            if (ignore is null)
                _found.Add(finding);
            else
                _leftOut.Add(new SuppressedFinding(finding, ignore.Reason, true));
        }
    }

    private void Failed(string folder, ToolResult result)
    {
        var files = _tree.Closure(folder).Select(_tree.FileOf).Concat(_tree.FilesOf(folder)).ToHashSet(StringComparer.Ordinal);
        var isReported = _report.Findings.Any(finding => files.Contains(finding.Location.File)
            && (finding.Rule == CrossObjectRules.MissingKustomizationFile.Id || finding.Rule.StartsWith("CTZ10", StringComparison.Ordinal) || finding.Rule == CrossObjectRules.DuplicateObject.Id));
        if (!result.Refused || isReported)
        {
            _notChecked.Add($"{Shown(folder)}: not built: {(isReported ? "what stands against it is reported" : Reason(result))}");
            return;
        }

        var root = _tree.Root(folder);
        var span = (root["resources"]?.Key ?? root["kind"] ?? root).Span;
        _found.Add(new Finding(CrossObjectRules.KustomizationFails.Id, CrossObjectRules.KustomizationFails.Severity, new SourceLocation(_tree.FileOf(folder), span.Line, span.Column), $"kubectl kustomize cannot build it: {Reason(result)}", "correct what the message names")
        {
            EndLine = span.EndLine,
            EndColumn = span.EndColumn,
        });
    }

    // Where a file is only a part of kustomizations that were all built, what holds of it alone and of none of them is never deployed.
    private bool IsDisproved(Finding finding)
    {
        if (finding.Rule.Length < 4 || finding.Rule[3] is not ('2' or '3' or '4' or '5') || finding.Rule == CrossObjectRules.MissingKustomizationFile.Id)
            return false;
        var parts = _tree.Holding(finding.Location.File).ToList();
        return parts.Count > 0 && parts.TrueForAll(_built.ContainsKey) && !_found.Exists(found => Place(found) == Place(finding));
    }

    private bool IsBeside(TextFile file) =>
        _roles.Reason(file.Path) is null && !_roles.IsTemplate(file.Path) && (file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) && !_tree.IsKustomization(file.Path);

    private YamlFile? Read(string path)
    {
        if (!_read.TryGetValue(path, out var read) && _texts.TryGetValue(path, out var text))
            _read[path] = read = YamlReader.Read(new TextFile(path, text));
        return read;
    }

    private string Reason(ToolResult result) => ServerText.Clean(result.Reason.Replace(_root.TrimEnd('/', '\\') + "/", "", StringComparison.Ordinal).Replace(_root, ".", StringComparison.Ordinal));

    private static (string Rule, string File, int Line) Place(Finding finding) => (finding.Rule, finding.Location.File, finding.Location.Line);

    private static string Shown(string folder) => folder.Length == 0 ? "." : folder;
}
