using Containerize.Inference;
using Containerize.Testing;
using Containerize.Workspace;

namespace Containerize.Cli.Tests;

/// <summary>Leaving files unparsed changes how long it takes, never what comes of it.</summary>
public class ScanTests
{
    [Theory]
    [InlineData("samples/shop/Shop.sln")]
    [InlineData("samples/classic/Classic.sln")]
    public async Task The_application_is_the_same_with_the_scan_and_without(string solution)
    {
        var with = await SolutionReader.ReadAsync(Checkout.Path(solution), new WorkspaceOptions(), CancellationToken.None);
        var without = await SolutionReader.ReadAsync(Checkout.Path(solution), new WorkspaceOptions { Scan = false }, CancellationToken.None);
        Assert.Equal(ApplicationInference.Infer(without), ApplicationInference.Infer(with));
        Assert.NotEqual(without.Facts, with.Facts);
    }
}
