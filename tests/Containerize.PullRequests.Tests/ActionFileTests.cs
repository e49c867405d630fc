using YamlDotNet.RepresentationModel;

namespace Containerize.PullRequests.Tests;

/// <summary>The action starts from an empty folder, puts no words of others into its scripts, and refuses a stranger's head.</summary>
public sealed class ActionFileTests
{
    private static readonly YamlMappingNode Action = Read();

    private static IEnumerable<YamlMappingNode> Scripts => ((YamlSequenceNode)Action["runs"]["steps"]).OfType<YamlMappingNode>().Where(s => s.Children.ContainsKey("run"));

    [Fact]
    public void Every_script_starts_outside_the_checkout() =>
        Assert.All(Scripts, s => Assert.StartsWith("${{ runner.temp }}", (string?)s["working-directory"], StringComparison.Ordinal));

    [Fact]
    public void No_expression_is_part_of_a_script() => Assert.All(Scripts, s => Assert.DoesNotContain("${{", (string?)s["run"], StringComparison.Ordinal));

    [Fact]
    public void Only_the_last_step_sees_the_token() =>
        Assert.Equal(["Run the bot"], Scripts.Where(s => s.ToString().Contains("token", StringComparison.Ordinal)).Select(s => (string?)s["name"]));

    [Fact]
    public void Other_actions_are_named_by_their_commit() =>
        Assert.All(((YamlSequenceNode)Action["runs"]["steps"]).OfType<YamlMappingNode>().Where(s => s.Children.ContainsKey("uses")), s => Assert.Matches("^[a-z/-]+@[0-9a-f]{40}$", (string?)s["uses"]));

    [Fact]
    public void So_are_those_of_the_workflow_that_the_page_shows()
    {
        var named = Checkout.Read("docs/bot.md").Split('\n').Where(l => l.Contains("uses: ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, l => Assert.Matches("^ +- uses: ([a-z/-]+@[0-9a-f]{40} # v[0-9.]+|OWNER/containerize@COMMIT)$", l));
    }

    [Theory]
    [InlineData("pull_request_target", "stranger/shop", 1)]
    [InlineData("pull_request_target", "", 1)]
    [InlineData("pull_request_target", "example/shop", 0)]
    [InlineData("push", "", 0)]
    public async Task A_strangers_head_is_refused(string name, string head, int code)
    {
        var script = (string?)Scripts.First()["run"];
        var environment = new Dictionary<string, string?> { ["EVENT"] = name, ["HEAD"] = head, ["GITHUB_REPOSITORY"] = "example/shop" };
        var run = await ProcessRun.Async("bash", ["-e", "-o", "pipefail", "-c", script!], environment: environment);
        Assert.Equal(code, run.ExitCode);
    }

    [Theory]
    [InlineData("", "false", "false", "sub", "bot run -- /workspace/sub")]
    [InlineData("main", "true", "true", "/clone", "bot run --base=main --dry-run --onboarding -- /clone")]
    [InlineData("--help", "false", "false", "/clone", "bot run --base=--help -- /clone")]
    public async Task Inputs_become_arguments(string baseBranch, string dryRun, string onboarding, string path, string arguments)
    {
        var run = await RunAsync(baseBranch, dryRun, onboarding, path);
        Assert.Equal((0, arguments), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("no", "false", "dry-run")]
    [InlineData("false", "True", "onboarding")]
    public async Task An_input_that_is_neither_true_nor_false_ends_it(string dryRun, string onboarding, string named)
    {
        var run = await RunAsync("", dryRun, onboarding, "/clone");
        Assert.Equal((2, $"::error::The input {named} is true or false."), (run.ExitCode, run.Output.Trim()));
    }

    // What is started is not the tool, but something that says what it was given.
    private static async Task<ProcessResult> RunAsync(string baseBranch, string dryRun, string onboarding, string path)
    {
        var environment = new Dictionary<string, string?> { ["BASE"] = baseBranch, ["DRY_RUN"] = dryRun, ["ONBOARDING"] = onboarding, ["CLONE"] = path, ["GITHUB_WORKSPACE"] = "/workspace", ["RUNNER_TEMP"] = "/temp" };
        return await ProcessRun.Async("bash", ["-e", "-o", "pipefail", "-c", "dotnet() { shift; echo \"$@\"; }\n" + (string?)Scripts.Last()["run"]], environment: environment);
    }

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Checkout.Read("action.yml")));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
