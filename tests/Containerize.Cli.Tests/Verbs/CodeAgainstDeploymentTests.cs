using System.Text.Json;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Verbs;

/// <summary>What was generated for the shop, compared with code that has moved on.</summary>
public sealed class CodeAgainstDeploymentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_edit_is_one_finding_at_a_place_of_its_own()
    {
        _folder.CopyFrom(Checkout.Path("samples/shop"));
        (await ToolRun.Async("generate", _folder.Path)).Succeeded();
        Assert.Contains("0 findings", (await ToolRun.Async("validate", _folder.Path)).Output, StringComparison.Ordinal);

        Edit("src/Shop.Gateway/Program.cs", "app.MapHealthEndpoints();", "app.MapHealthChecks(\"/health/alive\");\napp.MapHealthChecks(\"/health/ready\");");
        Edit("src/Shop.Catalog.Api/Program.cs", "builder.AddTelemetry();", "builder.AddTelemetry();\nbuilder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(9090));");
        Edit("src/Shop.Ordering.Worker/Program.cs", ".CreateApplicationBuilder(args);", ".CreateApplicationBuilder(args);\nvar limit = builder.Configuration[\"Review:Limit\"] ?? throw new InvalidOperationException(\"Review:Limit is not configured.\");\nConsole.WriteLine(limit);");
        Edit("src/Shop.Basket.Grpc/Shop.Basket.Grpc.csproj", "<ProjectReference Include=\"..\\Shop.Contracts\\Shop.Contracts.csproj\" />", "<ProjectReference Include=\"..\\Shop.Contracts\\Shop.Contracts.csproj\" />\n    <ProjectReference Include=\"..\\Shop.Messaging\\Shop.Messaging.csproj\" />");
        Edit("k8s/base/ordering-api/configmap.yaml", "\ndata:\n", "\ndata:\n  ConnectionStrings__Reports: Host=reports;Username=app;Password=letmein\n");

        var run = await ToolRun.Async("validate", _folder.Path, "-o", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("letmein", run.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(run.Output);
        var found = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("rule").GetString()} {Path.GetRelativePath(_folder.Path, Path.GetFullPath(finding.GetProperty("file").GetString()!)).Replace('\\', '/')}").Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CTZ4002 k8s/base/ordering-api/configmap.yaml", "CTZ5002 k8s/base/catalog-api/deployment.yaml", "CTZ5003 k8s/base/gateway/deployment.yaml",
                "CTZ5004 k8s/base/ordering-worker/deployment.yaml", "CTZ5007 src/Shop.Basket.Grpc/Dockerfile",
            ],
            found);
    }

    private void Edit(string file, string find, string replace)
    {
        var text = File.ReadAllText(_folder[file]).ReplaceLineEndings("\n");
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(_folder[file], text.Replace(find, replace, StringComparison.Ordinal));
    }
}
