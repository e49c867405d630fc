using Containerize.Generation.Servers;

namespace Containerize.Generation.Tests;

public sealed class ServerRecipeTests
{
    public static TheoryData<string> Types => [.. ServerCatalogue.All.Select(r => r.Type)];

    // The shell of Debian's images is not bash, and has no such file.
    [Theory]
    [MemberData(nameof(Types))]
    public void A_health_check_by_dev_tcp_is_run_by_bash(string type)
    {
        var recipe = ServerCatalogue.Find(type)!;
        Assert.True(type == ServerTypes.Keycloak || !recipe.Health.Any(w => w.Contains("/dev/tcp", StringComparison.Ordinal)) || recipe.Health[1] == "bash");
    }

    [Theory]
    [InlineData(ServerTypes.Nats, "0:0")]
    [InlineData(ServerTypes.Minio, "0:0")]
    [InlineData(ServerTypes.AzureStorage, "0:0")]
    [InlineData(ServerTypes.Redis, "999:999")]
    public void A_server_can_write_to_a_new_volume_and_has_no_capabilities(string type, string user)
    {
        var result = Generator.Generate(
            Build.Model([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"))], [Build.Server("server", type)], [Build.Edge("api", "server", ConnectionKind.Storage)]),
            new GenerationSettings { Targets = GenerationTargets.Compose });
        var server = Assert.Single(result.Artifacts, a => a.Path == "compose.yaml").Text.Split("\n  server:\n")[1];
        Assert.Contains($"    user: \"{user}\"\n", server, StringComparison.Ordinal);
        Assert.Contains("    cap_drop:\n      - ALL\n", server, StringComparison.Ordinal);
    }
}
