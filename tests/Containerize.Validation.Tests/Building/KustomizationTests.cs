using Containerize.Validation.Building;

namespace Containerize.Validation.Tests.Building;

public sealed class KustomizationTests : IDisposable
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: catalog
        spec:
          replicas: 3
          selector:
            matchLabels: {app: catalog}
          template:
            metadata:
              labels: {app: catalog}
            spec:
              containers:
                - name: catalog
                  image: registry.example.com/catalog:1.0.0
                  resources:
                    requests: {memory: 128Mi}
                    limits: {memory: 256Mi}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CommandFact("kubectl")]
    public async Task Finds_what_a_patch_breaks_at_the_line_of_the_patch()
    {
        Base();
        _folder.Write("overlays/staging/kustomization.yaml", "resources: [../../base]\npatches:\n  - path: memory.yaml\n");
        _folder.Write("overlays/staging/memory.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: catalog}\nspec:\n  template:\n    spec:\n      containers:\n        - name: catalog\n          resources:\n            requests:\n              memory: 512Mi\n");
        var finding = Assert.Single(await AddedAsync());
        Assert.Equal(("CTZ2008", "overlays/staging/memory.yaml", 11), (finding.Rule, finding.Location.File, finding.Location.Line));
        Assert.EndsWith(", as overlays/staging is built", finding.Message, StringComparison.Ordinal);
    }

    [CommandFact("kubectl")]
    public async Task An_annotation_of_a_patch_leaves_out_what_is_built_with_it()
    {
        Base();
        _folder.Write("overlays/staging/kustomization.yaml", "resources: [../../base]\npatches:\n  - path: memory.yaml\n");
        _folder.Write("overlays/staging/memory.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: catalog, annotations: {ignore.containerize.dev/CTZ2008: tried out}}\nspec:\n  template:\n    spec:\n      containers:\n        - name: catalog\n          resources:\n            requests:\n              memory: 512Mi\n");
        var report = await ReportAsync();
        Assert.DoesNotContain(report.Findings, f => f.Rule == "CTZ2008");
        Assert.Equal(("tried out", "overlays/staging/memory.yaml"), Assert.Single(report.Suppressed) is var only ? (only.Reason, only.Finding.Location.File) : default);
    }

    [CommandFact("kubectl")]
    public async Task Says_nothing_twice_that_is_found_in_the_base()
    {
        Base(Deployment.Replace("limits: {memory: 256Mi}", "limits: {memory: 64Mi}", StringComparison.Ordinal));
        _folder.Write("overlays/staging/kustomization.yaml", "namespace: staging\nresources: [../../base]\n");
        _folder.Write("overlays/production/kustomization.yaml", "namespace: production\nresources: [../../base]\n");
        var report = await ReportAsync();
        Assert.Equal(["base/deployment.yaml"], report.Findings.Where(f => f.Rule == "CTZ2008").Select(f => f.Location.File));
        Assert.DoesNotContain(report.NotChecked, sentence => sentence.StartsWith("overlays/", StringComparison.Ordinal));
    }

    [CommandFact("kubectl")]
    public async Task Reports_one_cause_once_though_two_overlays_show_it()
    {
        Base();
        _folder.Write("patched/kustomization.yaml", "resources: [../base]\npatches:\n  - path: p.yaml\n");
        _folder.Write("patched/p.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: catalog}\nspec:\n  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}\n");
        _folder.Write("a/kustomization.yaml", "namespace: a\nresources: [../patched]\n");
        _folder.Write("b/kustomization.yaml", "namespace: b\nresources: [../patched]\n");
        var finding = Assert.Single(await AddedAsync());
        Assert.Equal(("patched/p.yaml", 5), (finding.Location.File, finding.Location.Line));
    }

    [CommandFact("kubectl")]
    public async Task Points_at_the_inline_patch_of_the_kustomization()
    {
        Base();
        _folder.Write("o/kustomization.yaml", "resources: [../base]\npatches:\n  - target: {kind: Deployment}\n    patch: |-\n      - {op: replace, path: /spec/template/spec/containers/0/resources/requests/memory, value: 512Mi}\n");
        var finding = Assert.Single(await AddedAsync());
        Assert.Equal(("CTZ2008", "o/kustomization.yaml", 2), (finding.Rule, finding.Location.File, finding.Location.Line));
    }

    [CommandFact("kubectl")]
    public async Task Leaves_out_what_a_kustomization_in_the_same_folder_corrects()
    {
        _folder.Write("k8s/deployment.yaml", Deployment.Replace(":1.0.0", "", StringComparison.Ordinal));
        _folder.Write("k8s/kustomization.yaml", "resources: [deployment.yaml]\nimages:\n  - {name: registry.example.com/catalog, newTag: 1.0.0}\n");
        Assert.Contains(Raw().Findings, f => f.Rule == "CTZ4003");
        Assert.DoesNotContain((await ReportAsync()).Findings, f => f.Rule == "CTZ4003");
    }

    [CommandFact("kubectl")]
    public async Task Reports_a_kustomization_that_cannot_be_built_without_the_paths_of_the_machine()
    {
        Base();
        _folder.Write("o/kustomization.yaml", "resources: [../base]\npatches:\n  - path: p.yaml\n");
        _folder.Write("o/p.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders}\nspec: {replicas: 2}\n");
        var finding = Assert.Single(await AddedAsync());
        Assert.Equal(("CTZ3039", "o/kustomization.yaml", 1), (finding.Rule, finding.Location.File, finding.Location.Line));
        Assert.DoesNotContain(_folder.Path, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources: [\"https://example.com/a.yaml\"]", "'https://example.com/a.yaml' is remote and not fetched")]
    [InlineData("resources: [github.com/example/repository//base?ref=v1]", "'github.com/example/repository//base?ref=v1' is remote and not fetched")]
    [InlineData("resources: [../base]\ncomponents: [\"git@example.com:a/b.git\"]", "'git@example.com:a/b.git' is remote and not fetched")]
    [InlineData("resources: [../base]\npatches: [{path: \"https://example.com/p.yaml\"}]", "'https://example.com/p.yaml' is remote and not fetched")]
    [InlineData("resources: [../base]\nconfigMapGenerator: [{name: a, files: [\"x=/etc/passwd\"]}]", "'/etc/passwd' lies outside of what is checked")]
    [InlineData("resources: [../base, ../../elsewhere]", "'../../elsewhere' lies outside of what is checked")]
    [InlineData("resources: [../base]\nhelmCharts: [{name: a}]", "helmCharts runs another program")]
    public async Task Builds_nothing_that_comes_from_elsewhere(string kustomization, string reason)
    {
        Base();
        _folder.Write("o/kustomization.yaml", kustomization + "\n");
        var report = await BuiltValidator.ValidateAsync(Raw(), Input(), _folder.Path, new BuildTools("/no/such/program", null), default);
        Assert.Contains($"o: not built: {reason}", report.NotChecked);
    }

    [Fact]
    public async Task Says_what_is_not_built_where_the_programs_are_absent()
    {
        Base();
        _folder.Write("o/kustomization.yaml", "namespace: a\nresources: [../base]\n");
        _folder.Write("chart/Chart.yaml", "name: shop\nversion: 1.0.0\n");
        var report = await BuiltValidator.ValidateAsync(Raw(), Input(), _folder.Path, new BuildTools(null, null), default);
        Assert.Contains("o: not built: there is no kubectl on the path", report.NotChecked);
        Assert.Contains("chart: not rendered: there is no helm on the path", report.NotChecked);
        Assert.Equal(Raw().Findings, report.Findings);
    }

    [Fact]
    public void Looks_for_programs_in_absolute_folders_outside_of_what_is_checked()
    {
        var name = OperatingSystem.IsWindows() ? "kubectl.exe" : "kubectl";
        _folder.Write($"repository/bin/{name}", "");
        var own = _folder.Write($"tools/{name}", "");
        var path = string.Join(Path.PathSeparator, "bin", _folder["repository/bin"], _folder["tools"]);
        Assert.Equal(own, ToolSearch.Find("kubectl", _folder["repository"], path));
        Assert.Null(ToolSearch.Find("kubectl", _folder["repository"], _folder["repository/bin"]));
    }

    private void Base(string? deployment = null)
    {
        _folder.Write("base/deployment.yaml", deployment ?? Deployment);
        _folder.Write("base/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - deployment.yaml\n");
    }

    private ValidationInput Input() => new(ValidationFiles.Read(_folder.Path, ["."]), null);

    private ValidationReport Raw() => OfflineValidator.Validate(Input(), default);

    private Task<ValidationReport> ReportAsync() => BuiltValidator.ValidateAsync(Raw(), Input(), _folder.Path, BuildTools.OfPath(_folder.Path), default);

    private async Task<List<Finding>> AddedAsync() => [.. (await ReportAsync()).Findings.Except(Raw().Findings)];
}
