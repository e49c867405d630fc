using Containerize.Model;

namespace Containerize.Cli.Tests.Verbs;

public class UsageTests
{
    [Theory]
    [InlineData("analyse")]
    [InlineData("analyze", "--output", "xml")]
    [InlineData("analyze", ".", "..")]
    [InlineData("analyze", "--output", "sarif")]
    [InlineData("analyze", "--preset", "strict")]
    [InlineData("analyze", "--diagnostics", "--preset", "loud")]
    [InlineData("explain")]
    [InlineData("explain", "CTZ9999")]
    [InlineData("generate", "--dry-run", "--check")]
    [InlineData("generate", "--target", "helm")]
    [InlineData("generate", "--profile", "staging")]
    [InlineData("validate", "--context", "prod")]
    [InlineData("validate", "--fail-on", "sometimes")]
    [InlineData("validate", "--exit-zero", "--fail-on", "error")]
    [InlineData("diff", "--context", "prod")]
    [InlineData("diff", "--cluster", "--prune")]
    [InlineData("diff", "--cluster", "--replicas", "a=2")]
    [InlineData("validate", "no-such-file.yaml")]
    [InlineData("validate", "--report", "sarif")]
    [InlineData("validate", "--report", "paper=a.txt")]
    [InlineData("validate", "--output", "paper")]
    [InlineData("validate", "--update-baseline")]
    [InlineData("validate", "--kubernetes-version", "latest")]
    [InlineData("build", "--parallel", "0")]
    [InlineData("build", "--secret", "nugetconfig")]
    [InlineData("build", "--secret", "id=nugetconfig,src=no-such-file")]
    [InlineData("push", "--engine", "lxc")]
    [InlineData("up", "--build", "--no-build")]
    [InlineData("up", "--timeout", "soon")]
    [InlineData("up", "no-such-folder")]
    [InlineData("down", "no-such-folder")]
    [InlineData("deploy", "--ephemeral", "--force-conflicts")]
    [InlineData("undeploy", "no-such-folder")]
    public async Task Wrong_usage_is_said_on_standard_error_with_code_2(params string[] args)
    {
        var run = await ToolRun.Async(args);
        Assert.Equal((int)ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("analyze", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("generate", "-h")]
    [InlineData("validate", "-?")]
    public async Task Help_goes_to_standard_output(params string[] args)
    {
        var run = await ToolRun.Async(args);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Cancelling_ends_with_code_130()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var run = await ToolRun.Async(["analyze", Testing.Checkout.Path("samples/shop")], source.Token);
        Assert.Equal((int)ExitCode.Cancelled, run.ExitCode);
        Assert.Empty(run.Output);
    }
}
