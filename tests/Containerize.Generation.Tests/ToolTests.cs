namespace Containerize.Generation.Tests;

/// <summary>What the tools that read the files say of the golden trees.</summary>
public sealed class ToolTests
{
    private static readonly string[] Trees = ["generated-shop", "generated-kinds", "generated-odd", "generated-separate"];

    [CommandFact("kubectl")]
    public async Task Kubectl_builds_every_kustomization()
    {
        foreach (var tree in Trees)
        {
            foreach (var file in Directory.GetFiles(Checkout.Path("tests/golden/" + tree), "kustomization.yaml", SearchOption.AllDirectories))
            {
                (await ProcessRun.Async("kubectl", ["kustomize", Path.GetDirectoryName(file)!])).Succeeded();
            }
        }
    }

    [CommandFact("docker")]
    public async Task Compose_accepts_every_file()
    {
        var variables = new Dictionary<string, string?> { ["POSTGRES_PASSWORD"] = "x", ["RABBITMQ_PASSWORD"] = "x", ["CATALOG_JWT_KEY"] = "x", ["PG_1_PASSWORD"] = "x", ["NO_NO_WAY"] = "x" };
        foreach (var tree in Trees)
        {
            (await ProcessRun.Async("docker", ["compose", "-f", Checkout.Path($"tests/golden/{tree}/compose.yaml"), "config", "-q"], environment: variables)).Succeeded();
        }
    }
}
