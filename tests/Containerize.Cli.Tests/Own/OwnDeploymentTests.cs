using Containerize.Testing;

namespace Containerize.Cli.Tests.Own;

/// <summary>What the server of the bot ships with is what the tool makes of this repository.</summary>
public sealed class OwnDeploymentTests
{
    private static readonly string[] Generated = ["compose.yaml", "k8s", "src/Containerize.Bot/Dockerfile"];

    [Fact]
    public async Task Generating_again_changes_nothing()
    {
        var run = await ToolRun.Async("generate", Checkout.Path("."), "--check");
        Assert.True(run.ExitCode == 0, "Run `containerize generate` at the top of the repository, and commit what changes.\n" + run.Output + run.Error);
    }

    [Fact]
    public async Task Validating_finds_nothing()
    {
        var run = await ToolRun.Async(["validate", .. Generated.Select(Checkout.Path)]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.StartsWith("0 findings", run.Output.Split('\n').Last(l => l.Contains("finding", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine_or_holds_a_secret()
    {
        var files = Generated.SelectMany(p => Directory.Exists(Checkout.Path(p)) ? Directory.EnumerateFiles(Checkout.Path(p), "*", SearchOption.AllDirectories) : [Checkout.Path(p)]).Concat([Checkout.Path("containerize.yaml"), Checkout.Path("containerize.lock.json"), Checkout.Path(".env"), Checkout.Path(".env.example")]).ToList();
        Assert.True(files.Count > 10);
        Assert.All(files, file => Assert.DoesNotContain("PRIVATE KEY", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(Checkout.Path(".").TrimEnd('.', Path.DirectorySeparatorChar), File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All([".env", ".env.example"], file => Assert.All(Checkout.Read(file).Split('\n'), line => Assert.True(line is "" or "COMPOSE_PROFILES=services" || line.StartsWith('#'), line)));
    }
}
