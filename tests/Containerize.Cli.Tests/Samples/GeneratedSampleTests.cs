using Containerize.Testing;

namespace Containerize.Cli.Tests.Samples;

/// <summary>What is generated for the samples is whole, clean, the same in every run and on every system, and what stands in tests/golden.</summary>
public sealed class GeneratedSampleTests
{
    private const string LockFile = "containerize.lock.json";

    public static TheoryData<string> Names => [.. GeneratedSample.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_service_has_a_Dockerfile_a_compose_entry_and_manifests(string name)
    {
        var files = (await GeneratedSample.OfAsync(name)).Files;
        var model = name == "shop" ? await SampleAnalysis.ShopAsync() : await SampleAnalysis.ClassicAsync();
        Assert.NotEmpty(model.Services);
        Assert.All(model.Services, service =>
        {
            Assert.Contains(Path.GetDirectoryName(service.Project)!.Replace('\\', '/') + "/Dockerfile", files.Keys);
            Assert.Contains($"\n  {service.Name}:\n", files["compose.yaml"], StringComparison.Ordinal);
            Assert.Contains(files.Keys, path => path.StartsWith($"k8s/base/{service.Name}/", StringComparison.Ordinal) && Path.GetFileName(path) is "deployment.yaml" or "statefulset.yaml" or "job.yaml" or "cronjob.yaml");
            Assert.Contains(files.Keys, path => path.StartsWith($"helm/{name}/templates/{service.Name}/", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_found_in_them(string name) =>
        Assert.Contains("\n0 findings", "\n" + (await ToolRun.Async("validate", (await GeneratedSample.OfAsync(name)).Folder.Path, "--fail-on", "info")).Succeeded().Output, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_second_run_changes_no_byte(string name)
    {
        using var folder = (await GeneratedSample.MakeAsync(name, carriageReturns: false)).Folder;
        var first = folder.Snapshot();
        (await ToolRun.Async("generate", folder.Path, "--environments-overlays", "staging,production")).Succeeded();
        Assert.Equal(first, folder.Snapshot());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_checkout_with_the_line_ends_of_Windows_gives_the_same_bytes(string name)
    {
        var windows = await GeneratedSample.MakeAsync(name, carriageReturns: true);
        using var folder = windows.Folder;
        Assert.Equal((await GeneratedSample.OfAsync(name)).Files, windows.Files);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task They_are_the_files_that_were_reviewed(string name)
    {
        var sample = await GeneratedSample.OfAsync(name);
        var files = sample.Files.Where(f => f.Key != LockFile).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        files.Add("next.txt", sample.Output[sample.Output.IndexOf("\nNext:\n", StringComparison.Ordinal)..]);
        Golden.FolderMatches("sample-" + name, files);
    }

    [CommandFact("kubectl")]
    public async Task Kustomize_builds_the_base_the_servers_and_every_overlay()
    {
        foreach (var name in GeneratedSample.Names)
        {
            var folder = (await GeneratedSample.OfAsync(name)).Folder;
            foreach (var part in new[] { "base", "infrastructure", "overlays/production", "overlays/staging" })
                Assert.Contains("\nkind: ", (await ProcessRun.Async("kubectl", ["kustomize", folder["k8s/" + part]])).Succeeded().Output, StringComparison.Ordinal);
        }
    }

    [CommandFact("docker")]
    public async Task Compose_accepts_its_file()
    {
        foreach (var name in GeneratedSample.Names)
        {
            var folder = (await GeneratedSample.OfAsync(name)).Folder;
            (await ProcessRun.Async("docker", ["compose", "--profile", "*", "config", "--quiet", "--no-interpolate"], folder.Path)).Succeeded();
        }
    }
}
