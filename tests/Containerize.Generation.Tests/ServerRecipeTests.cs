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
        Assert.Equal(user == "0:0", server.Contains("    # containerize:ignore CTZ7030 -- a new volume belongs to root, ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_server_has_a_pinned_image_and_a_health_check_of_a_known_form(string type)
    {
        var recipe = ServerCatalogue.Find(type)!;
        Assert.Matches("^[a-z0-9./-]+:[A-Za-z0-9][A-Za-z0-9._-]*$", recipe.Image);
        Assert.DoesNotContain("latest", recipe.Image, StringComparison.Ordinal);
        Assert.True(recipe.Health.Count == 0 || recipe.Health[0] is "CMD" or "CMD-SHELL", type);
        Assert.Equal(recipe.Delivery == PasswordDelivery.None, recipe.PasswordVariable.Length == 0 && recipe.PasswordArguments.Count == 0);
        Assert.All(recipe.Ports, p => Assert.InRange(p.Name.Length, 1, 15));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_server_is_in_both_files_with_its_data_and_without_a_password(string type)
    {
        var recipe = ServerCatalogue.Find(type)!;
        var (compose, workload) = Files(type);
        Assert.Contains($"image: {recipe.Image}\n", compose.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"image: {recipe.Image}\n", workload.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(recipe.DataPath.Length > 0, workload.Contains("volumeClaimTemplates:", StringComparison.Ordinal));
        Assert.Equal(recipe.DataPath.Length > 0, compose.Contains("source: server-data", StringComparison.Ordinal));
        Assert.Equal(recipe.Health.Count > 0, compose.Contains("healthcheck:", StringComparison.Ordinal));
        Assert.Equal(recipe.Delivery == PasswordDelivery.Variable && !recipe.PasswordIsOptional, compose.Contains("${SERVER_PASSWORD:?", StringComparison.Ordinal));
        Assert.Equal(recipe.Delivery == PasswordDelivery.Variable && !recipe.PasswordIsOptional, workload.Contains("secretKeyRef:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_that_is_the_password_as_well_is_in_the_same_file()
    {
        var (compose, workload) = Files(ServerTypes.InfluxDb);
        Assert.Contains("DOCKER_INFLUXDB_INIT_ADMIN_TOKEN_FILE: \"/run/secrets/server-password\"\n", compose, StringComparison.Ordinal);
        Assert.Contains("DOCKER_INFLUXDB_INIT_PASSWORD_FILE: \"/run/secrets/server-password\"\n", compose, StringComparison.Ordinal);
        Assert.Contains("name: DOCKER_INFLUXDB_INIT_ADMIN_TOKEN_FILE\n              value: \"/run/secrets/credentials/password\"\n", workload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServerTypes.AzureServiceBus, true, "needs a SQL Server")]
    [InlineData(ServerTypes.CosmosDb, false, "a certificate that clients do not trust")]
    [InlineData(ServerTypes.Couchbase, false, "set up by hand")]
    [InlineData(ServerTypes.OpenAi, true, "is not part of the deployment")]
    public void Of_a_server_that_cannot_be_run_it_is_said_why_and_that_it_is_the_users_to_bring(string type, bool external, string why)
    {
        var finding = Assert.Single(Generated(type, external).Findings, f => f.Rule == GenerationRules.ServerElsewhere.Id);
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Bring your own", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Dapr_it_is_said_whose_sidecars_are_missing()
    {
        Assert.Contains("Dapr runs beside api,", Assert.Single(Generated(ServerTypes.Dapr).Findings, f => f.Rule == GenerationRules.NoSidecars.Id).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Generated(ServerTypes.Redis).Findings, f => f.Rule == GenerationRules.NoSidecars.Id);
    }

    private static (string Compose, string Workload) Files(string type)
    {
        var artifacts = Generated(type).Artifacts;
        return (artifacts.Single(a => a.Path == "compose.yaml").Text.Split("\n  server:\n")[1], artifacts.Single(a => a.Path == "k8s/infrastructure/server/statefulset.yaml").Text);
    }

    private static GenerationResult Generated(string type, bool external = false) => Generator.Generate(
        Build.Model([Build.Service("api", ServiceKind.Web, Build.Project("src/Api/Api.csproj"))], [Build.Server("server", type, external)], [Build.Edge("api", "server", ConnectionKind.Storage)]),
        new GenerationSettings());
}
