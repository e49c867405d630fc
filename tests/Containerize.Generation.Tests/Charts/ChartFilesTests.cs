using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;
using Containerize.Generation.Rendering;
using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Overlays;
using Containerize.Generation.Tests.Settings;
using CsCheck;

namespace Containerize.Generation.Tests.Charts;

/// <summary>A chart's files are like all others: the user's templates and edits count, and nothing in a repository changes what they are.</summary>
public sealed class ChartFilesTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String[Gen.Char['\u0001', '\u2fff'], 0, 12], Pick("{{ .Values.x }}", "{{- end }}", "}}", "{{{{", "{{`", "{", "no", "1e3", "a: b\n- c", "\"", "'", "`", "$values", "#", "\\", "{{/*"));

    [HelmFact]
    public async Task No_value_of_a_repository_changes_a_chart()
    {
        var texts = new List<string[]>();
        Gen.Select(Hostile, Hostile, Hostile).Sample((a, b, c) => texts.Add([a, b, c]), iter: 60, threads: 1);
        var services = texts.Select((t, i) => Build.Service($"s{i}", ServiceKind.Web, Build.Project($"src/S{i}/S{i}.csproj")) with
        {
            Arguments = EquatableList.Of(t[1]),
            Health = EquatableList.Of(new HealthEndpoint("/" + t[2], HealthProbe.Readiness, default, Build.Seen)),
            Configuration = EquatableList.Of(new ConfigurationKey("Key", false, false, null, Build.Seen) { Supply = new ValueTemplate("", ValueTemplate.Literal(t[0])) }, Build.Key("Text", "pg", ValueTemplate.Literal(t[1]) + "{password}")),
        });
        var result = Generator.Generate(Build.Model(services, [Build.Server("pg", ServerTypes.Postgres)]), new GenerationSettings { User = Given.File("helm: true") });
        using var helm = new HelmRenderer(result.Artifacts);
        var rendered = (await helm.RenderAsync("shop", new System.Text.Json.Nodes.JsonObject()))[0];
        Manifests.AssertSame(
            Manifests.Of(result.Artifacts.Where(a => a.Kind == ArtifactKind.Kubernetes && a.Path.StartsWith("k8s/base/s", StringComparison.Ordinal)).Select(a => a.Text)),
            Manifests.Of(rendered.Where(f => f.Key.StartsWith('s')).Select(f => f.Value)));
    }

    [HelmFact]
    public async Task A_template_of_the_solutions_own_counts_in_base_and_chart()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".containerize/templates/kubernetes/serviceaccount.sbn", "{apiVersion: v1, kind: ServiceAccount, metadata: {name: {{ plan.name | yaml }}, namespace: {{ plan.namespace | yaml }}, annotations: {own: '{%{{{ x }}}%}'}}}\n");
        var result = Generator.Generate(Applications.Shop(), new GenerationSettings { User = Given.File("helm: true"), Templates = TemplateSet.Load(folder.Path) });
        using var helm = new HelmRenderer(result.Artifacts);
        var account = ManifestTree.Read((await helm.RenderAsync("live", new System.Text.Json.Nodes.JsonObject()))[0]["catalog/serviceaccount.yaml"]);
        Assert.Equal("{{ x }}", account.TextAt("metadata", "annotations", "own"));
        Assert.Equal("{{ x }}", ManifestTree.Read(result.Artifacts.Single(a => a.Path == "k8s/base/catalog/serviceaccount.yaml").Text).TextAt("metadata", "annotations", "own"));
        Assert.Equal("live", account.TextAt("metadata", "namespace"));
    }

    [Fact]
    public void A_template_of_the_solutions_own_makes_the_overlays_kustomization()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".containerize/templates/kubernetes/overlay.sbn", "kind: Kustomization\nnamePrefix: own-\nresources: [{{ for r in plan.resources }}{{ r | yaml }}, {{ end }}]\n");
        var result = Generator.Generate(Applications.Shop(), new GenerationSettings { User = Given.File("overlays: {staging: {}}"), Templates = TemplateSet.Load(folder.Path) });
        Assert.Contains("namePrefix: own-", result.Artifacts.Single(a => a.Path == "k8s/overlays/staging/kustomization.yaml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hand_edits_of_a_chart_and_an_overlay_survive()
    {
        using var folder = new TemporaryFolder();
        var options = new WriteOptions(WriteMode.Write);
        OutputWriter.Write(folder.Path, Of("helm: true\noverlays: {staging: {replicas: 2}}"), options, default);
        void Edit(string file, string from, string to)
        {
            var text = File.ReadAllText(folder[file]);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(folder[file], text.Replace(from, to, StringComparison.Ordinal));
        }

        Edit("helm/shop/values.yaml", "networkPolicy:\n  enabled: true\n", "networkPolicy:\n  enabled: false # ours\n");
        Edit("helm/shop/templates/catalog/deployment.yaml", "      restartPolicy: Always\n", "      restartPolicy: Always\n      {{- if .Values.networkPolicy.enabled }}\n      hostNetwork: false\n      {{- end }}\n");
        Edit("k8s/overlays/staging/kustomization.yaml", "namespace: shop-staging\n", "namespace: shop-staging\nnameSuffix: -x # ours\n");
        var report = OutputWriter.Write(folder.Path, Of("helm: true\ntag: 5.5.5\nresources: {memory: 1Gi}\nservices: {catalog: {probes: {liveness: /alive}}}\noverlays: {staging: {replicas: 4}}"), options, default);
        Assert.Empty(report.Conflicts);
        Assert.Superset(new HashSet<string> { "helm/shop/values.yaml", "helm/shop/templates/catalog/deployment.yaml", "k8s/overlays/staging/kustomization.yaml" }, report.Merged.ToHashSet());
        Assert.Contains("enabled: false # ours\n", File.ReadAllText(folder["helm/shop/values.yaml"]), StringComparison.Ordinal);
        Assert.Contains("tag: \"5.5.5\"\n", File.ReadAllText(folder["helm/shop/values.yaml"]), StringComparison.Ordinal);
        Assert.Contains("hostNetwork: false\n", File.ReadAllText(folder["helm/shop/templates/catalog/deployment.yaml"]), StringComparison.Ordinal);
        Assert.Contains("path: /alive\n", File.ReadAllText(folder["helm/shop/templates/catalog/deployment.yaml"]), StringComparison.Ordinal);
        Assert.Contains("nameSuffix: -x # ours\n", File.ReadAllText(folder["k8s/overlays/staging/kustomization.yaml"]), StringComparison.Ordinal);
        Assert.Contains("count: 4\n", File.ReadAllText(folder["k8s/overlays/staging/kustomization.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_longer_wanted_is_removed_but_for_what_was_edited()
    {
        using var folder = new TemporaryFolder();
        OutputWriter.Write(folder.Path, Of("helm: true\noverlays: {staging: {replicas: 2}}"), new WriteOptions(WriteMode.Write), default);
        File.AppendAllText(folder["helm/shop/values.yaml"], "# ours\n");
        var report = OutputWriter.Write(folder.Path, Of("helm: false"), new WriteOptions(WriteMode.Write) { Prune = true }, default);
        Assert.Equal(["helm/shop/values.yaml"], report.Stale);
        Assert.Contains("helm/shop/Chart.yaml", report.Removed);
        Assert.Contains("k8s/overlays/staging/kustomization.yaml", report.Removed);
        Assert.True(File.Exists(folder["helm/shop/values.yaml"]));
    }

    private static GenerationResult Of(string settings)
    {
        var (model, user) = ModelSettings.Apply(Applications.Shop(), Given.File(settings), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = user });
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
