namespace Containerize.Generation.Tests;

public sealed class UnnamedDatabaseTests
{
    [Fact]
    public void A_service_that_names_no_database_gets_the_only_one()
    {
        var compose = Compose(("api", "ledger"), ("import", ""));
        Assert.Contains("POSTGRES_DB: \"ledger\"", compose, StringComparison.Ordinal);
        Assert.Contains("Host=postgres;Database=ledger;", Of("import", compose), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_names_one_there_is_one_by_default()
    {
        var compose = Compose(("api", ""), ("import", ""));
        Assert.Contains("POSTGRES_DB: \"app\"", compose, StringComparison.Ordinal);
        Assert.Contains("Host=postgres;Database=app;", Of("import", compose), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_several_it_gets_one_of_its_own_that_the_server_makes()
    {
        var compose = Compose(("api", "ledger"), ("import", ""), ("web", "orders"));
        Assert.Contains("Host=postgres;Database=app;", Of("import", compose), StringComparison.Ordinal);
        Assert.Contains("POSTGRES_DB: \"app\"", compose, StringComparison.Ordinal);
        Assert.Contains("CREATE DATABASE \\\"ledger\\\";", compose, StringComparison.Ordinal);
        Assert.Contains("CREATE DATABASE \\\"orders\\\";", compose, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_service_names_its_own_none_is_added()
    {
        var compose = Compose(("api", "ledger"), ("web", "orders"));
        Assert.Contains("POSTGRES_DB: \"ledger\"", compose, StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE DATABASE \\\"app", compose, StringComparison.Ordinal);
    }

    private static string Compose(params (string Service, string Database)[] uses)
    {
        var template = (string database) => $"Host={{host}};Database={(database.Length > 0 ? database : "{database}")};Username={{username}};Password={{password}}";
        var model = Build.Model(
            uses.Select(u => Build.Service(u.Service, ServiceKind.Web, Build.Project($"src/{u.Service}/{u.Service}.csproj")) with { Configuration = EquatableList.Of(Build.Key("ConnectionStrings:Db", "postgres", template(u.Database))) }),
            [Build.Server("postgres", ServerTypes.Postgres)],
            uses.Select(u => Build.Edge(u.Service, "postgres", ConnectionKind.Database, u.Database)));
        return Assert.Single(Generator.Generate(model, new GenerationSettings { Targets = GenerationTargets.Compose }).Artifacts, a => a.Path == "compose.yaml").Text;
    }

    private static string Of(string service, string compose) => compose.Split($"\n  {service}:\n")[1].Split("\n\n")[0];
}
