using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

public sealed class TemplatesVerbTests : IDisposable
{
    private const string Own = ".containerize/templates/kubernetes/service.sbn";

    private readonly TemporaryFolder _folder = new();

    public TemplatesVerbTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_ejected_template_changes_nothing_until_it_is_edited()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        (await ToolRun.Async("templates", "eject", "kubernetes/service.sbn", "--solution", _folder.Path)).Succeeded();
        Assert.Equal(0, (await ToolRun.Async("generate", _folder.Path, "--check")).ExitCode);
        File.AppendAllText(_folder[Own], "# by our own template for {{ plan.name | comment }}\n");
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Contains("# by our own template for ", File.ReadAllText(Directory.GetFiles(_folder["k8s"], "service.yaml", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_which_are_replaced()
    {
        (await ToolRun.Async("templates", "eject", "kubernetes/service.sbn", "--solution", _folder.Path)).Succeeded();
        using var list = JsonDocument.Parse((await ToolRun.Async("templates", "list", "--solution", _folder.Path, "-o", "json")).Succeeded().Output);
        var replaced = list.RootElement.GetProperty("templates").EnumerateArray().Where(t => t.GetProperty("replaced").GetBoolean()).Select(t => t.GetProperty("name").GetString());
        Assert.Equal(["kubernetes/service.sbn"], replaced);
        Assert.Contains("compose/compose.sbn\n", (await ToolRun.Async("templates", "list", "--solution", _folder.Path)).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eject_never_writes_over_a_template_and_knows_the_names()
    {
        _folder.Write(Own, "mine");
        Assert.Equal((int)ExitCode.Usage, (await ToolRun.Async("templates", "eject", "kubernetes/service.sbn", "--solution", _folder.Path)).ExitCode);
        Assert.Equal("mine", File.ReadAllText(_folder[Own]));
        Assert.Contains("did you mean kubernetes/service.sbn?", (await ToolRun.Async("templates", "eject", "kubernetes/servce.sbn", "--solution", _folder.Path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_template_is_refused_before_anything_is_written()
    {
        _folder.Write(Own, "kind: Service\nmetadata:\n  name: {{ plan.nam | yaml }}\n");
        var before = _folder.Snapshot();
        foreach (var run in new[] { await ToolRun.Async("templates", "check", "--solution", _folder.Path), await ToolRun.Async("generate", _folder.Path) })
        {
            Assert.Equal((int)ExitCode.Usage, run.ExitCode);
            Assert.StartsWith(Own + "(3,", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, _folder.Snapshot());
    }
}
