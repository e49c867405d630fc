using System.Text.RegularExpressions;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Samples;

/// <summary>A fault has one id, whoever sees it: the one who generates, the one who validates, and the analyzers where the code is written.</summary>
public partial class SameFaultSameIdTests
{
    private const string Program = "src/Shop.Catalog.Api/Program.cs";
    private const string Dockerfile = "src/Shop.Catalog.Api/Dockerfile";

    [Fact]
    public async Task The_shop_has_none_of_these_faults()
    {
        using var shop = Shop();
        var code = Ids((await ToolRun.Async("analyze", shop.Path, "--diagnostics")).Output);
        Assert.Empty(code.Intersect(["CTZ0107", "CTZ0123", "CTZ0126", "CTZ5005", "CTZ5007", "CTZ6011"]));
    }

    [Theory]
    [InlineData("CTZ0107", "builder.WebHost.UseUrls(\"http://*:80\");")]
    [InlineData("CTZ0123", "builder.Services.AddAuthentication().AddCookie();")]
    [InlineData("CTZ0126", "app.MapHub<Prices>(\"/prices\");")]
    public async Task A_fault_in_code_has_the_id_that_generation_gives_it(string id, string line)
    {
        using var shop = Shop();
        var code = File.ReadAllText(shop[Program]);
        var before = line.StartsWith("app.", StringComparison.Ordinal) ? "await app.RunAsync();" : "var app = builder.Build();";
        shop.Write(Program, code.Replace(before, line + "\n" + before, StringComparison.Ordinal) + "\ninternal sealed class Prices : Microsoft.AspNetCore.SignalR.Hub;\n");
        Assert.Contains(id, Ids((await ToolRun.Async("generate", shop.Path, "--dry-run")).Output));
        Assert.Contains(id, Ids((await ToolRun.Async("analyze", shop.Path, "--diagnostics")).Output));
    }

    [Theory]
    [InlineData("CTZ5005", "aspnet:10.0-noble-chiseled", "aspnet:8.0-noble-chiseled")]
    [InlineData("CTZ5007", "COPY src/Shop.Catalog.Core/Shop.Catalog.Core.csproj src/Shop.Catalog.Core/packages.lock.json src/Shop.Catalog.Core/\n", "")]
    [InlineData("CTZ6011", "USER 1654\n", "")]
    public async Task A_fault_in_a_Dockerfile_has_the_id_that_validation_gives_it(string id, string good, string bad)
    {
        using var shop = Shop();
        await ToolRun.Async("generate", shop.Path);
        Assert.DoesNotContain(id, Ids((await ToolRun.Async("analyze", shop.Path, "--diagnostics")).Output));
        var text = File.ReadAllText(shop[Dockerfile]);
        Assert.Contains(good, text, StringComparison.Ordinal);
        shop.Write(Dockerfile, text.Replace(good, bad, StringComparison.Ordinal));
        Assert.Contains(id, Ids((await ToolRun.Async("validate", shop.Path)).Output));
        Assert.Contains(id, Ids((await ToolRun.Async("analyze", shop.Path, "--diagnostics")).Output));
    }

    private static TemporaryFolder Shop()
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        return folder;
    }

    private static IEnumerable<string> Ids(string output) => Id().Matches(output).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"CTZ\d{4}(?=:)")]
    private static partial Regex Id();
}
