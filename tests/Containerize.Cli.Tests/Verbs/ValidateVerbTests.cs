using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

public sealed class ValidateVerbTests : IDisposable
{
    private const string Broken = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: pier
          namespace: harbour
        spec:
          replica: 3
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_broken_field_is_located_and_the_exit_code_is_1()
    {
        _folder.Write("pier.yaml", Broken);
        var run = await ToolRun.Async("validate", _folder["pier.yaml"]);
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("pier.yaml(7,3): error CTZ", run.Output, StringComparison.Ordinal);
        Assert.Contains("replica", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exemptions_of_another_tool_hold_where_it_is_honoured()
    {
        _folder.Write("Dockerfile", "FROM a:1\nUSER 1\n# hadolint ignore=DL3004\nRUN sudo a\n");

        Assert.Equal((int)ExitCode.Findings, (await ToolRun.Async("validate", _folder["Dockerfile"])).ExitCode);
        Assert.Equal(0, (await ToolRun.Async("validate", _folder["Dockerfile"], "--honour", "hadolint")).ExitCode);
        Assert.Equal((int)ExitCode.Usage, (await ToolRun.Async("validate", _folder["Dockerfile"], "--honour", "linter")).ExitCode);
    }

    [Fact]
    public async Task Exit_zero_shows_the_findings_and_fails_nothing()
    {
        _folder.Write("pier.yaml", Broken);
        var run = await ToolRun.Async("validate", _folder["pier.yaml"], "--exit-zero");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("pier.yaml(7,3): error CTZ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_same_findings()
    {
        _folder.Write("pier.yaml", Broken);
        var run = await ToolRun.Async("validate", _folder["pier.yaml"], "--output", "json");
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().First(item => item.GetProperty("line").GetInt32() == 7);
        Assert.Equal(3, finding.GetProperty("column").GetInt32());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.InRange(report.RootElement.GetProperty("summary").GetProperty("errors").GetInt32(), 1, int.MaxValue);
    }

    [Fact]
    public async Task Generated_files_have_no_findings_and_a_broken_field_in_them_has_one()
    {
        SmallSolution.Write(_folder);
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        var clean = await ToolRun.Async("validate", _folder.Path);
        Assert.Equal((0, true), (clean.ExitCode, clean.Output.Contains("0 findings", StringComparison.Ordinal)));

        var manifest = Directory.GetFiles(_folder["k8s/base"], "*.yaml", SearchOption.AllDirectories)
            .First(file => File.ReadAllText(file).Contains("kind: Deployment", StringComparison.Ordinal));
        var lines = File.ReadAllLines(manifest);
        var line = Array.FindIndex(lines, text => text.TrimStart().StartsWith("containers:", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("containers:", "containersss:", StringComparison.Ordinal);
        File.WriteAllLines(manifest, lines);
        var broken = await ToolRun.Async("validate", _folder.Path);
        Assert.Equal((int)ExitCode.Findings, broken.ExitCode);
        Assert.Contains($"{Path.GetFileName(manifest)}({line + 1},{lines[line].IndexOf('c') + 1}): error", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirected_output_holds_no_escape_byte()
    {
        _folder.Write("pier.yaml", Broken + "\n  \"a\\u001b[31m\": 1\n");
        var run = await ToolRun.Async("validate", _folder["pier.yaml"]);
        Assert.DoesNotContain('\u001b', run.Output);
    }
}
