using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

public sealed class InitVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InitVerbTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_a_file_that_changes_nothing()
    {
        var before = (await ToolRun.Async("analyze", _folder.Path, "-o", "json")).Succeeded().Output;
        var run = (await ToolRun.Async("init", _folder.Path)).Succeeded();
        Assert.Contains("containerize.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("# kind: web\n", File.ReadAllText(_folder["containerize.yaml"]), StringComparison.Ordinal);
        Assert.Equal(before, (await ToolRun.Async("analyze", _folder.Path, "-o", "json")).Succeeded().Output);
    }

    [Fact]
    public async Task A_second_run_changes_no_byte_and_a_users_file_is_added_to()
    {
        var path = _folder.Write("containerize.yaml", "# mine\ntag: '3'\n");
        using var first = JsonDocument.Parse((await ToolRun.Async("init", _folder.Path, "-o", "json")).Succeeded().Output);
        Assert.True(first.RootElement.GetProperty("written").GetBoolean());
        var text = File.ReadAllText(path);
        Assert.StartsWith("# mine\ntag: '3'\nservices:\n", text, StringComparison.Ordinal);
        using var second = JsonDocument.Parse((await ToolRun.Async("init", _folder.Path, "-o", "json")).Succeeded().Output);
        Assert.False(second.RootElement.GetProperty("written").GetBoolean());
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public async Task Flags_and_the_file_decide_what_is_generated()
    {
        _folder.Write("containerize.yaml", "tag: 3.0.0\nnamespace: from-file\n");
        (await ToolRun.Async("generate", _folder.Path, "--namespace", "from-flag")).Succeeded();
        var manifest = File.ReadAllText(Directory.GetFiles(_folder["k8s"], "deployment.yaml", SearchOption.AllDirectories).Single());
        Assert.Contains("namespace: from-flag\n", manifest, StringComparison.Ordinal);
        Assert.Contains(":3.0.0\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_of_the_process_decide_too()
    {
        _folder.Write("containerize.yaml", "tag: from-file\n");
        var variables = new Dictionary<string, string?> { ["CONTAINERIZE_TAG"] = "from-variable", ["CONTAINERIZE_SERVICES__PIER_API__REPLICAS"] = "6" };
        (await ProcessRun.Async("dotnet", [typeof(Tool).Assembly.Location, "generate", _folder.Path], _folder.Path, variables)).Succeeded();
        var manifest = File.ReadAllText(Directory.GetFiles(_folder["k8s"], "deployment.yaml", SearchOption.AllDirectories).Single());
        Assert.Contains(":from-variable\n", manifest, StringComparison.Ordinal);
        Assert.Contains("replicas: 6\n", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("generate")]
    [InlineData("init")]
    public async Task A_mistake_in_the_settings_ends_every_verb(string verb)
    {
        _folder.Write("containerize.yaml", "tags: 3\n");
        var run = await ToolRun.Async(verb, _folder.Path);
        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Equal("containerize.yaml(1,1): error: there is no setting tags; did you mean tag?\n", run.Error);
    }
}
