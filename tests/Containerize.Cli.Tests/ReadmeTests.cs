using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>What the README shows is what the tool prints.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData(1, "analyze", "samples/shop")]
    [InlineData(2, "explain", "catalog-api.connections", "samples/shop")]
    public async Task The_tour_is_real_output(int block, params string[] args)
    {
        var shown = Checkout.Read("README.md").Split("```text\n")[block].Split("\n```")[0].Split('\n').Where(line => line != "...");
        var printed = (await ToolRun.Async([.. args[..^1], Checkout.Path(args[^1])])).Succeeded().Output.Split('\n').ToHashSet();
        Assert.All(shown, line => Assert.Contains(line, printed));
    }
}
