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

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Checkout.Read("action.yml")));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
