using Containerize.Cli;
using Containerize.Cli.Terminal;
using Containerize.Testing;

namespace Containerize.EndToEnd.Tests;

/// <summary>The sample with overlays, a chart and a template of its own: everything builds, everything is clean, and a second run changes nothing.</summary>
public class OverlayEndToEndTests
{
    private const string Settings = """
        helm: true
        overlays:
          staging:
            infrastructure: true
            registry: registry.example.com
            tag: 2.0.0
            replicas: 2
            services:
              catalog-api:
                extraEnvironment:
                  LOG_FORMAT: json
          production:
            infrastructure: true
            tag: 1.9.0
        """;

    [CommandFact("kubectl")]
    public async Task Every_overlay_builds_and_has_no_findings()
    {
        using var folder = Sample();
        await GenerateAsync(folder);
        foreach (var overlay in new[] { "staging", "production" })
        {
            var built = await BuildAsync(folder, overlay);
            Assert.Contains("registry.example.com/shop/catalog-api:2.0.0", overlay == "staging" ? built : await BuildAsync(folder, "staging"), StringComparison.Ordinal);
            using var result = new TemporaryFolder();
            result.Write("built.yaml", built);
            Assert.Contains("0 findings", await RunAsync("validate", result["built.yaml"], "--fail-on", "info"), StringComparison.Ordinal);
        }

        Assert.Contains("\n0 findings", "\n" + await RunAsync("validate", folder["k8s"], folder["helm"], "--fail-on", "info"), StringComparison.Ordinal);
    }

    [CommandFact("kubectl")]
    public async Task A_template_of_the_solutions_own_reaches_base_overlay_and_chart()
    {
        using var folder = Sample();
        await RunAsync("templates", "eject", "kubernetes/serviceaccount.sbn", "--solution", folder.Path);
        var template = folder[".containerize/templates/kubernetes/serviceaccount.sbn"];
        File.WriteAllText(template, File.ReadAllText(template).Replace("  labels:\n", "  labels:\n    example.com/team: own\n", StringComparison.Ordinal));
        await RunAsync("templates", "check", "--solution", folder.Path);
        await GenerateAsync(folder);
        Assert.Contains("    example.com/team: own\n", File.ReadAllText(folder["k8s/base/catalog-api/serviceaccount.yaml"]), StringComparison.Ordinal);
        Assert.Contains("    example.com/team: own\n", File.ReadAllText(folder["helm/shop/templates/catalog-api/serviceaccount.yaml"]), StringComparison.Ordinal);
        Assert.Contains("    example.com/team: own\n", await BuildAsync(folder, "staging"), StringComparison.Ordinal);
    }

    private static TemporaryFolder Sample()
    {
        var folder = new TemporaryFolder();
        folder.CopyFrom(Checkout.Path("samples/shop"));
        folder.Write("containerize.yaml", Settings);
        return folder;
    }

    private static async Task GenerateAsync(TemporaryFolder folder)
    {
        await RunAsync("generate", folder.Path);
        await RunAsync("generate", folder.Path, "--check");
    }

    private static async Task<string> BuildAsync(TemporaryFolder folder, string overlay) => (await ProcessRun.Async("kubectl", ["kustomize", folder["k8s/overlays/" + overlay]])).Succeeded().Output;

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        var code = await Tool.RunAsync(arguments, new ToolConsole(results, messages, false, false), CancellationToken.None);
        Assert.True(code == 0, $"exit code {code}\n{results}\n{messages}");
        return results.ToString();
    }
}
