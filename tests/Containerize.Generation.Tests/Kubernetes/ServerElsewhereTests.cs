using Containerize.Generation.Planning;
using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>Production brings its own servers: the manifests point there, and compose goes on running one.</summary>
public sealed class ServerElsewhereTests
{
    private const string Host = "servers: {postgres: {host: db.example.com}}";

    [Fact]
    public void The_manifests_point_to_the_host_and_bring_no_server()
    {
        var files = Files(Host);
        Assert.Contains("Host=db.example.com;Port=5432;Database=catalog;Username=app;Password=$(POSTGRES_PASSWORD)", files["k8s/base/catalog/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain(files.Keys, f => f.StartsWith("k8s/infrastructure/postgres/", StringComparison.Ordinal));
        Assert.DoesNotContain("postgres", files["k8s/infrastructure/kustomization.yaml"], StringComparison.Ordinal);
        Assert.Contains("# postgres runs elsewhere, at db.example.com: any address, since a policy knows no names and private addresses are usual; servers.postgres.networks narrows it.\n", files["k8s/base/catalog/networkpolicy.yaml"], StringComparison.Ordinal);
        Assert.Equal(Files("")["compose.yaml"], files["compose.yaml"]);
    }

    [Fact]
    public void Its_password_is_the_users_and_none_is_made_up()
    {
        Assert.Contains("--from-literal=password=\"${POSTGRES_PASSWORD:?}\"", Secret(Host), StringComparison.Ordinal);
        Assert.Contains("--from-literal=password=\"Aa1-$(openssl rand -hex 24)\"", Secret(""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_whose_address_nobody_gave_leaves_its_keys_to_Secrets()
    {
        var files = Files("servers: {postgres: {external: true}}");
        Assert.DoesNotContain("Host=postgres", files["k8s/base/catalog/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("key: ConnectionStrings__Catalog\n", files["k8s/base/catalog/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("Host=postgres", files["compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_says_that_it_runs_elsewhere_and_why()
    {
        var server = ModelSettings.Apply(Applications.Shop(), Given.File(Host), complete: true).Model.Infrastructure.Single(s => s.Name == "postgres");
        Assert.True(server.External);
        Assert.Contains(server.Evidence, e => e.Detail == "the setting servers.postgres.host");
    }

    [Fact]
    public void Flag_variable_and_file_say_the_same()
    {
        Assert.Equal("db", Given.Everywhere("servers: {pg-1: {host: db}}", []).Text(ServerKeys.Host, "pg-1"));
        Assert.Equal("db", Given.Everywhere("servers: {pg-1: {host: x}}", [("CONTAINERIZE_SERVERS__PG_1__HOST", "db")]).Text(ServerKeys.Host, "pg-1"));
        Assert.Equal("db", Given.Everywhere("servers: {pg-1: {host: x}}", [], ("--server-host", "pg-1=db")).Text(ServerKeys.Host, "pg-1"));
        Assert.Contains("did you mean", Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [("CONTAINERIZE_SERVERS__PG__HOTS", "db")])).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("write --server-host SERVER=db", Assert.Throws<ContainerizeException>(() => Given.Everywhere("", [], ("--server-host", "db"))).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ServerTypes.Postgres, "Host={host};Port={port}", "Host={host};Port={port};SSL Mode=Require")]
    [InlineData(ServerTypes.Postgres, "Host={host};SSL Mode=VerifyFull", "Host={host};SSL Mode=VerifyFull")]
    [InlineData(ServerTypes.SqlServer, "Server={host},{port};TrustServerCertificate=True", "Server={host},{port};TrustServerCertificate=False;Encrypt=True")]
    [InlineData(ServerTypes.MySql, "Server={host};", "Server={host};SslMode=Required")]
    [InlineData(ServerTypes.Redis, "{host}:{port},password={password}", "{host}:{port},password={password},ssl=true")]
    [InlineData(ServerTypes.RabbitMq, "amqp://{username}:{password}@{host}:{port}/", "amqps://{username}:{password}@{host}:{port}/")]
    [InlineData(ServerTypes.MongoDb, "mongodb://{host}:{port}", "mongodb://{host}:{port}/?tls=true")]
    [InlineData(ServerTypes.MongoDb, "mongodb://{host}:{port}/?authSource=admin", "mongodb://{host}:{port}/?authSource=admin&tls=true")]
    [InlineData(ServerTypes.RabbitMq, "{host}", "{host}")]
    [InlineData(ServerTypes.Elasticsearch, "{port}", "{port}")]
    public void An_address_is_told_to_use_TLS_in_the_words_of_its_client(string type, string plain, string secure) => Assert.Equal(secure, TlsTemplate.Of(type, plain));

    private static string Secret(string settings) => Generate(settings).Secrets.Single(s => s.Secret == "postgres-credentials").Command;

    private static Dictionary<string, string> Files(string settings) => Generate(settings).Artifacts.ToDictionary(a => a.Path, a => a.Text);

    private static GenerationResult Generate(string text)
    {
        var (model, settings) = ModelSettings.Apply(Applications.Shop(), Given.File(text), complete: true);
        return Generator.Generate(model, new GenerationSettings { User = settings });
    }
}
