using Containerize.Generation.Rendering;

namespace Containerize.Generation.Tests;

public sealed class WorkloadFilesTests
{
    [Fact]
    public void Every_workload_includes_one_and_the_same_pod()
    {
        var including = TemplateSet.Names.Where(n => TemplateSet.TextOf(n).Contains("include \"kubernetes/pod.sbn\"", StringComparison.Ordinal));
        Assert.Equal(["kubernetes/cronjob.sbn", "kubernetes/workload.sbn"], including);
        Assert.Equal(["kubernetes/pod.sbn"], TemplateSet.Names.Where(n => TemplateSet.TextOf(n).Contains("containers:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Others_call_a_headless_Service_at_the_containers_port()
    {
        var files = Files();
        Assert.Contains("clusterIP: None", files["k8s/base/ledger/service.yaml"], StringComparison.Ordinal);
        Assert.Contains("Ledger__Url: \"http://ledger:8080\"", files["k8s/base/portal/configmap.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("clusterIP", files["k8s/base/portal/service.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_pod_of_a_StatefulSet_has_its_own_volume()
    {
        var files = Files();
        Assert.DoesNotContain("k8s/base/ledger/persistentvolumeclaim-data.yaml", files.Keys);
        Assert.Contains("volumeClaimTemplates:\n    - metadata:\n        name: data\n", files["k8s/base/ledger/statefulset.yaml"], StringComparison.Ordinal);
        Assert.Contains("k8s/base/cleanup/persistentvolumeclaim-export.yaml", files.Keys);
    }

    [Fact]
    public void A_Job_is_waited_for_before_the_rest_is_applied()
    {
        var step = Assert.Single(Generator.Generate(Applications.Shop(), new GenerationSettings()).Migrations);
        Assert.Equal(("k8s/base/migrator", "shop"), (step.Folder, step.Namespace));
        Assert.Matches("^migrator-[0-9a-f]{8}$", step.Job);
        Assert.Empty(Generator.Generate(ApplicationWithState.Model(), new GenerationSettings()).Migrations);
    }

    [Fact]
    public void A_Job_whose_template_changes_is_superseded()
    {
        using var folder = new TemporaryFolder();
        WriteReport Write(string tag) => OutputWriter.Write(
            folder.Path, Generator.Generate(Applications.Shop(), new GenerationSettings { User = Settings.Given.File("tag: " + tag), Targets = GenerationTargets.Kubernetes }), new WriteOptions(WriteMode.Write), default);
        Assert.Empty(Write("1").Superseded);
        var before = Directory.EnumerateFiles(folder["k8s/base/migrator"], "job.yaml").Select(File.ReadAllText).Single().Split("  name: ")[1].Split('\n')[0];
        Assert.Empty(Write("1").Superseded);
        var job = Assert.Single(Write("2").Superseded);
        Assert.Equal($"kubectl delete job {before} --namespace shop --ignore-not-found", job.Command);
    }

    [Theory]
    [InlineData("services: {catalog: {digest: 'sha256:0000000000000000000000000000000000000000000000000000000000000000'}}")]
    [InlineData("services: {catalog: {tag: '0.1.0@sha256:0000000000000000000000000000000000000000000000000000000000000000'}}")]
    public void A_digest_is_pulled_alike_and_never_built(string settings)
    {
        var files = Generator.Generate(Applications.Shop(), new GenerationSettings { User = Settings.Given.File(settings) }).Artifacts.ToDictionary(a => a.Path, a => a.Text);
        var image = "image: \"shop/catalog:0.1.0@sha256:" + new string('0', 64);
        Assert.Contains(image, files["k8s/base/catalog/deployment.yaml"].Replace("image: shop", "image: \"shop", StringComparison.Ordinal), StringComparison.Ordinal);
        var entry = Between(files["compose.yaml"].Replace("image: shop", "image: \"shop", StringComparison.Ordinal), "  catalog:\n", "    environment:");
        Assert.Contains(image, entry, StringComparison.Ordinal);
        Assert.DoesNotContain("build:", entry, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Files() => Generator.Generate(ApplicationWithState.Model(), new GenerationSettings()).Artifacts.ToDictionary(a => a.Path, a => a.Text);

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
