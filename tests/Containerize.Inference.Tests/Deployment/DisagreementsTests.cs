namespace Containerize.Inference.Tests.Deployment;

public class DisagreementsTests
{
    private const string Redis = "  store:\n    image: redis:7\n";

    [Fact]
    public void A_server_that_is_addressed_and_not_used_is_said() => Assert.Equal(
        ["compose.yaml(5): Cache__Host gives catalog the address of store, which its code is not seen to use"],
        Said(Compose("environment:\n      Cache__Host: store", Redis)));

    [Fact]
    public void A_server_of_another_make_than_the_client_is_said() => Assert.Contains(
        Said(Compose("environment:\n      ConnectionStrings__Db: Host=store", Redis), Facts.Postgres(Facts.ConnectionString("Db"))),
        s => s.EndsWith("store runs redis, and catalog uses it as postgres", StringComparison.Ordinal));

    [Fact]
    public void A_path_that_is_not_mapped_is_said() => Assert.Equal(
        ["compose.yaml(5): /alive is asked for catalog's health, and its code maps no such path"],
        Said(Compose("healthcheck:\n      test: curl http://localhost/alive", ""), Facts.Health("/hc")));

    [Fact]
    public void A_port_that_nothing_listens_on_is_said() => Assert.Equal(
        ["compose.yaml(5): traffic for catalog goes to port 5000, and it listens on 8080"],
        Said(Compose("ports:\n      - \"80:5000\"", "")));

    [Fact]
    public void What_agrees_is_not_said()
    {
        Assert.Empty(Said(Compose("ports:\n      - \"80:8080\"", ""), Facts.Health("/hc")));
        Assert.Empty(Said(Compose("healthcheck:\n      test: curl http://localhost/base/hc", ""), Facts.Health("/hc")));
        Assert.Empty(Said(Compose("environment:\n      Cache__Host: store", Redis), Facts.Redis(Facts.Key("Cache:Host"))));
        Assert.Empty(Said(Compose("environment:\n      Mode: store", Redis)));
    }

    [Fact]
    public void A_path_that_the_deployment_asks_stands_in_where_code_maps_none()
    {
        var health = Assert.Single(Assert.Single(Model(Compose("healthcheck:\n      test: curl http://localhost/alive", "")).Services).Health);
        Assert.Equal(("/alive", Confidence.Likely), (health.Path, health.Evidence[0].Confidence));
    }

    [Fact]
    public void A_client_behind_a_switch_that_is_off_counts_where_its_server_is_addressed()
    {
        var guarded = Facts.Redis(Facts.Key("Cache:Host")) with { Conditions = EquatableList.Of(new GuardCondition(Facts.Key("Clustered"), GuardTest.True, "", false)) };
        Assert.Equal(["catalog store Cache"], Model(Compose("environment:\n      Cache__Host: store", Redis), guarded).Edges());
        Assert.Empty(Model(Compose("environment:\n      Other__Host: store", Redis), guarded).Edges());
    }

    [Fact]
    public void A_port_of_the_host_leads_to_what_is_published_there()
    {
        var facts = Facts.HttpClient("Client", Facts.Key("Shop:Url"));
        var published = Compose("environment:\n      Shop__Url: http://host.docker.internal:9001", "  edge:\n    image: envoyproxy/envoy\n    ports: [\"9001:80\"]\n");
        Assert.Equal(["catalog edge Http"], Model(published, facts).Edges());
        Assert.Empty(Model(published.Replace("9001:80", "9002:80", StringComparison.Ordinal), facts).Edges());
    }

    private static string[] Said(string compose, params Fact[] facts) =>
        [.. Model(compose, facts).Notices.Where(n => n.Rule == AnalysisRules.DeploymentDisagrees.Id).Select(n => $"{n.Location.File}({n.Location.Line}): {n.Message}")];

    private static ApplicationModel Model(string compose, params Fact[] facts) =>
        new SolutionBuilder().Web("src/Catalog/Catalog.csproj", facts).Deployment("src/Catalog/Dockerfile", "FROM x\n").Deployment("compose.yaml", compose).Infer();

    private static string Compose(string part, string others) => $"services:\n  catalog:\n    build: src/Catalog\n    {part}\n{others}";
}
