using Containerize.Deployment.Cluster;
using Containerize.Deployment.Processes;
using Containerize.Generation;
using Containerize.Generation.Settings;

namespace Containerize.Deployment.Tests.Cluster;

public sealed class ManifestSourceTests : IDisposable
{
    private const string Plain = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - set.yaml\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_list_of_files_is_read_file_by_file_so_that_findings_have_lines()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain);
        _folder.Write("k8s/base/set.yaml", Manifests.Namespace + "---\n" + Manifests.Deployment("api"));
        _folder.Write("k8s/infrastructure/kustomization.yaml", Plain);
        _folder.Write("k8s/infrastructure/set.yaml", Manifests.Database);
        var set = await ReadAsync(null, _ => null);
        Assert.Equal("k8s/base/set.yaml", Assert.Single(set.Namespaces).Document.File);
        Assert.Equal("db", Assert.Single(set.Servers).Name);
        Assert.Equal("api", Assert.Single(set.Services).Name);
        Assert.Empty(set.Built);
    }

    [Fact]
    public async Task A_kustomization_that_does_more_is_built_by_kubectl()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain + "images: [{name: a, newTag: '2'}]\n");
        _folder.Write("k8s/base/set.yaml", Manifests.Settings);
        var programs = new ScriptedPrograms(_ => ScriptedPrograms.Says(Manifests.Settings + "---\n" + Manifests.Namespace));
        var set = await Source(programs).ReadAsync(null, default);
        Assert.Equal(2, set.All.Count);
        Assert.Equal($"kubectl kustomize -- {_folder["k8s/base"]}", Assert.Single(programs.Calls.Distinct()));
    }

    [Fact]
    public async Task What_fails_of_a_built_object_stands_where_it_comes_from()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain + "images: [{name: a, newTag: '2'}]\n");
        _folder.Write("k8s/base/set.yaml", "# settings\n" + Manifests.Settings);
        var set = await ReadAsync(null, _ => ScriptedPrograms.Says(Manifests.Settings));
        var o = Assert.Single(set.All);
        var failure = set.Placed(new Failure(new Finding("CTZ8005", Severity.Error, new SourceLocation(o.Document.File, o.Node["kind"]!.Span.Line, o.Node["kind"]!.Span.Column), "refused", "correct it") { Path = "kind" }, []));
        Assert.Equal(("k8s/base/set.yaml", o.Node["kind"]!.Span.Line + 1), (failure.Finding.Location.File, failure.Finding.Location.Line));
    }

    [Fact]
    public async Task What_lies_elsewhere_is_not_fetched_and_nothing_is_applied()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain + "  - https://example.com/set.yaml\n");
        _folder.Write("k8s/base/set.yaml", Manifests.Settings);
        var programs = new ScriptedPrograms(_ => ScriptedPrograms.Says(Manifests.Settings));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => Source(programs).ReadAsync(null, default));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Contains("remote and not fetched", error.What, StringComparison.Ordinal);
        Assert.Empty(programs.Calls);
    }

    [Fact]
    public async Task Without_kubectl_it_is_said_and_nothing_is_applied()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain + "namePrefix: x-\n");
        _folder.Write("k8s/base/set.yaml", Manifests.Settings);
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ReadAsync(null, _ => null));
        Assert.Equal((ExitCode.Usage, "install kubectl"), (error.ExitCode, error.Remedy));
    }

    [Fact]
    public async Task A_file_that_is_no_YAML_stops_everything()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain);
        _folder.Write("k8s/base/set.yaml", "apiVersion: v1\nkind: [\n");
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ReadAsync(null, _ => null));
        Assert.StartsWith("nothing is applied: k8s/base/set.yaml(1)", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_is_built_and_its_migrator_is_no_server()
    {
        var result = new GenerationResult([], [], [])
        {
            Overlays = EquatableList.Of(new OverlayStep("k8s/overlays/staging", "shop-staging", true, EquatableList.Of("db", "migrator"), EquatableList.Of("migrator-2"))),
        };
        var programs = new ScriptedPrograms(_ => ScriptedPrograms.Says(string.Join("---\n", Manifests.Database + "\n", Manifests.Job + "\n", Manifests.Deployment("api"))));
        var set = await new ManifestSource(_folder.Path, result, UserSettings.None, programs).ReadAsync("staging", default);
        Assert.NotEmpty(set.Built);
        Assert.Equal(("db", "migrator-2", "api"), (set.Servers.Single().Name, set.Migrations.Single().Name, set.Services.Single().Name));
    }

    [Fact]
    public async Task An_overlay_that_is_not_there_is_wrong_usage()
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ReadAsync("staging", _ => null));
        Assert.Equal((ExitCode.Usage, "there is no overlay 'staging'"), (error.ExitCode, error.What));
    }

    [Fact]
    public async Task Without_manifests_generate_comes_first()
    {
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => ReadAsync(null, _ => null));
        Assert.Contains("containerize generate", error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("staging")]
    public async Task Manifests_that_the_settings_turn_off_are_not_asked_to_be_generated(string? overlay)
    {
        var settings = UserSettings.Of(SettingsFile.Read("name: shop\nkubernetes:\n  enabled: false\n"));
        var source = new ManifestSource(_folder.Path, new GenerationResult([], [], []), settings, new ScriptedPrograms(_ => null));
        var error = await Assert.ThrowsAsync<ContainerizeException>(() => source.ReadAsync(overlay, default));
        Assert.Equal(ExitCode.Usage, error.ExitCode);
        Assert.Equal("containerize.yaml(3,12): error: kubernetes.enabled is false, so the manifests in k8s are not generated; apply your own with kubectl, or remove the setting and run containerize generate", error.Message);
    }

    [Fact]
    public async Task Manifests_that_are_there_are_read_whatever_the_settings_say_of_new_ones()
    {
        _folder.Write("k8s/base/kustomization.yaml", Plain);
        _folder.Write("k8s/base/set.yaml", Manifests.Namespace);
        var settings = UserSettings.Of(SettingsFile.Read("kubernetes: {enabled: false}"));
        Assert.Single((await new ManifestSource(_folder.Path, new GenerationResult([], [], []), settings, new ScriptedPrograms(_ => null)).ReadAsync(null, default)).All);
    }

    public void Dispose() => _folder.Dispose();

    private Task<DeploySet> ReadAsync(string? overlay, Func<string, ProgramResult?> answer) => Source(new ScriptedPrograms(answer)).ReadAsync(overlay, default);

    private ManifestSource Source(ScriptedPrograms programs) => new(_folder.Path, new GenerationResult([], [], []), UserSettings.None, programs);
}
