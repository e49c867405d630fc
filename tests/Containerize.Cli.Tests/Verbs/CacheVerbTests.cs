using Containerize.Cli.Terminal;
using Containerize.Model;
using Containerize.Testing;
using Containerize.Workspace.Caching;

namespace Containerize.Cli.Tests.Verbs;

public sealed class CacheVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Analyzing_fills_the_cache_and_clearing_empties_it()
    {
        SmallSolution.Write(_folder);
        var first = await RunAsync("analyze", _folder.Path);
        Assert.Equal(first, await RunAsync("analyze", _folder.Path));
        Assert.Contains("4 entries", (await RunAsync("cache", "info")).Output, StringComparison.Ordinal);
        Assert.Equal("4 entries removed\n", (await RunAsync("cache", "clear")).Output);
        Assert.Contains("0 entries", (await RunAsync("cache", "info")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_cache_nothing_is_kept()
    {
        SmallSolution.Write(_folder);
        Assert.Equal(0, (await RunAsync("analyze", _folder.Path, "--no-cache")).ExitCode);
        Assert.Contains("0 entries", (await RunAsync("cache", "info")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_no_cache_and_for_the_cache_is_wrong_usage() => Assert.Equal((int)ExitCode.Usage, (await RunAsync("cache", "info", "--no-cache")).ExitCode);

    private async Task<ProcessResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, error, ColourOutput: false, ColourError: false) { Cache = new CacheFolder(_folder["cache"]) };
        var code = await Tool.RunAsync(args, console, CancellationToken.None);
        return new ProcessResult(code, output.ToString(), error.ToString());
    }
}
