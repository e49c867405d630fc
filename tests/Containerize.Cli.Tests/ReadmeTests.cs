using Containerize.Testing;

namespace Containerize.Cli.Tests;

/// <summary>What the README shows is what the tool prints.</summary>
public class ReadmeTests
{
    [Fact]
    public async Task The_tour_is_real_output()
    {
        var shown = Checkout.Read("README.md").Split("```text\n")[1].Split("\n```")[0].Split('\n').Where(line => line != "...");
        var printed = (await ToolRun.Async("analyze", Checkout.Path("samples/shop"))).Succeeded().Output.Split('\n').ToHashSet();
        Assert.All(shown, line => Assert.Contains(line, printed));
    }
}
