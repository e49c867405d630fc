using System.Text.Json;
using Containerize.Model;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>generate again, diff and adopt, on files that a person edited.</summary>
public sealed class RegenerationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RegenerationTests() => SmallSolution.Write(_folder);

    public void Dispose() => _folder.Dispose();

    private string Manifest => Directory.GetFiles(_folder["k8s"], "deployment.yaml", SearchOption.AllDirectories).Single();

    [Fact]
    public async Task A_hand_edit_survives_a_new_tag()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Edit("    spec:\n      serviceAccountName", "    spec:\n      priorityClassName: high # ours\n      serviceAccountName");
        var run = (await ToolRun.Async("generate", _folder.Path, "--tag", "2.0.0")).Succeeded();
        Assert.Contains("Your edits are kept in", run.Output, StringComparison.Ordinal);
        Assert.Contains("      priorityClassName: high # ours\n", File.ReadAllText(Manifest), StringComparison.Ordinal);
        Assert.Contains(":2.0.0\n", File.ReadAllText(Manifest), StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Async("generate", _folder.Path, "--tag", "2.0.0", "--check")).ExitCode);
    }

    [Fact]
    public async Task A_collision_shows_both_sides_leaves_the_file_and_can_be_decided()
    {
        (await ToolRun.Async("generate", _folder.Path, "--tag", "1.0.0")).Succeeded();
        Edit(":1.0.0\n", ":1.0.0-mine\n");
        var before = File.ReadAllText(Manifest);
        var run = await ToolRun.Async("generate", _folder.Path, "--tag", "2.0.0");
        Assert.Equal((int)ExitCode.Findings, run.ExitCode);
        Assert.Contains("1.0.0-mine", run.Output, StringComparison.Ordinal);
        Assert.Contains(":2.0.0", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Manifest));
        (await ToolRun.Async("generate", _folder.Path, "--tag", "2.0.0", "--conflict", "keep")).Succeeded();
        Assert.Equal(before, File.ReadAllText(Manifest));
        (await ToolRun.Async("generate", _folder.Path, "--tag", "3.0.0", "--conflict", "take")).Succeeded();
        Assert.Contains(":3.0.0\n", File.ReadAllText(Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_as_JSON_names_every_file_and_conflict()
    {
        (await ToolRun.Async("generate", _folder.Path, "--tag", "1.0.0")).Succeeded();
        Edit(":1.0.0\n", ":1.0.0-mine\n");
        using var result = JsonDocument.Parse((await ToolRun.Async("generate", _folder.Path, "--tag", "2.0.0", "-o", "json")).Output);
        var conflict = Assert.Single(result.RootElement.GetProperty("conflicts").EnumerateArray());
        Assert.EndsWith("1.0.0-mine", conflict.GetProperty("edited").GetString(), StringComparison.Ordinal);
        Assert.Contains("compose.yaml", result.RootElement.GetProperty("written").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task A_clone_with_other_line_ends_changes_no_byte()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = _folder.Snapshot();
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Equal(before, _folder.Snapshot());
        Assert.Equal(0, (await ToolRun.Async("diff", _folder.Path, "--check")).ExitCode);
    }

    [Fact]
    public async Task Diff_shows_what_generate_would_do_and_writes_nothing()
    {
        (await ToolRun.Async("generate", _folder.Path, "--tag", "1.0.0")).Succeeded();
        Assert.Equal("", (await ToolRun.Async("diff", _folder.Path, "--tag", "1.0.0")).Succeeded().Output);
        var before = _folder.Snapshot();
        var run = (await ToolRun.Async("diff", _folder.Path, "--tag", "2.0.0")).Succeeded();
        Assert.Contains("--- a/compose.yaml\n+++ b/compose.yaml\n@@ -", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n-    image: pier/", run.Output, StringComparison.Ordinal);
        Assert.Contains(":2.0.0\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
        Assert.Equal((int)ExitCode.Findings, (await ToolRun.Async("diff", _folder.Path, "--tag", "2.0.0", "--check")).ExitCode);
        using var json = JsonDocument.Parse((await ToolRun.Async("diff", _folder.Path, "--tag", "2.0.0", "-o", "json")).Succeeded().Output);
        Assert.Contains("compose.yaml", json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task The_diff_has_colours_on_a_terminal_only()
    {
        Assert.Contains("\u001b[", (await ToolRun.InColourAsync("diff", _folder.Path)).Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', (await ToolRun.Async("diff", _folder.Path)).Succeeded().Output);
    }

    [CommandFact("git")]
    public async Task The_diff_is_one_that_git_applies()
    {
        (await ToolRun.Async("generate", _folder.Path, "--tag", "1.0.0")).Succeeded();
        (await ProcessRun.Async("git", ["-C", _folder.Path, "init", "-q"])).Succeeded();
        _folder.Write("change.patch", (await ToolRun.Async("diff", _folder.Path, "--tag", "2.0.0", "--network-policy", "off", "--prune")).Succeeded().Output);
        (await ProcessRun.Async("git", ["-C", _folder.Path, "apply", "change.patch"])).Succeeded();
        Assert.Equal("", (await ToolRun.Async("diff", _folder.Path, "--tag", "2.0.0", "--network-policy", "off", "--prune")).Succeeded().Output);
    }

    [Fact]
    public async Task An_adopted_file_keeps_its_bytes_and_is_merged_from_then_on()
    {
        _folder.Write("src/Pier.Api/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV MINE=1\n");
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Equal((int)ExitCode.Usage, (await ToolRun.Async("adopt", _folder["Pier.slnx"], "--solution", _folder.Path)).ExitCode);
        var run = (await ToolRun.Async("adopt", _folder["src/Pier.Api/Dockerfile"], "--solution", _folder.Path)).Succeeded();
        Assert.Contains("  src/Pier.Api/Dockerfile\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV MINE=1\n", File.ReadAllText(_folder["src/Pier.Api/Dockerfile"]));
        Assert.DoesNotContain("Left alone", (await ToolRun.Async("generate", _folder.Path)).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV MINE=1\n", File.ReadAllText(_folder["src/Pier.Api/Dockerfile"]));
        Assert.Contains("\"adopted\": []", (await ToolRun.Async("adopt", _folder["src/Pier.Api/Dockerfile"], "--solution", _folder.Path, "-o", "json")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_disappeared_is_reported_and_pruned_only_when_asked_for()
    {
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Contains("No longer generated", (await ToolRun.Async("generate", _folder.Path, "--network-policy", "off")).Succeeded().Output, StringComparison.Ordinal);
        var policies = Directory.GetFiles(_folder["k8s"], "networkpolicy.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(policies);
        (await ToolRun.Async("generate", _folder.Path, "--network-policy", "off", "--prune")).Succeeded();
        Assert.All(policies, policy => Assert.False(File.Exists(policy)));
    }

    private void Edit(string from, string to)
    {
        var text = File.ReadAllText(Manifest);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Manifest, text.Replace(from, to, StringComparison.Ordinal));
    }
}
