namespace Containerize.Inference.Tests.Deployment;

public class DeploymentConfigurationTests
{
    private const string Dockerfile = "FROM x\n";

    [Fact]
    public void The_deployments_variables_beat_the_settings_files()
    {
        var model = Catalog(Facts.Postgres(Facts.ConnectionString("Db")))
            .Settings("appsettings.json", """{"ConnectionStrings": {"Db": "Host=localhost;Database=dev"}}""")
            .Deployment("compose.yaml", Compose("ConnectionStrings__Db: Host=store;Database=shop;Password=PLANTED", "  store:\n    image: postgres:17\n")).Infer();
        Assert.Equal(["catalog store Database shop"], model.Edges());
        Assert.Equal("store", Assert.Single(model.Infrastructure).Name);
        Assert.DoesNotContain("PLANTED", model.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_server_by_two_names_is_one()
    {
        var model = Catalog(Facts.Postgres(Facts.ConnectionString("Db")))
            .Deployment("compose.yaml", Compose("ConnectionStrings__Db: Host=store", "  store:\n    image: postgres\n"))
            .Deployment("k8s/all.yaml", Manifest("ConnectionStrings__Db", "Host=store-svc", "postgres:17", "store-deployment", "store-svc")).Infer();
        Assert.Equal("store", Assert.Single(model.Infrastructure).Name);
    }

    [Fact]
    public void A_switch_that_only_the_deployment_turns_on_counts()
    {
        var guarded = Facts.Redis(Facts.Key("Keys")) with { Conditions = EquatableList.Of(new GuardCondition(Facts.Key("Cluster"), GuardTest.True, "", false)) };
        var with = Catalog(guarded).Deployment("compose.yaml", Compose("Cluster: \"True\"", "")).Infer();
        var without = Catalog(guarded).Deployment("compose.yaml", Compose("Other: \"True\"", "")).Infer();
        Assert.Equal(["catalog redis Cache"], with.Edges());
        Assert.Empty(without.Edges());
    }

    [Fact]
    public void A_port_that_the_image_or_the_deployment_chooses_is_stated_by_the_deployment()
    {
        var port = Assert.Single(Assert.Single(new SolutionBuilder().Web("src/Catalog/Catalog.csproj").Deployment("src/Catalog/Dockerfile", "FROM x\nENV ASPNETCORE_URLS=http://*:5000\n").Infer().Services).Ports);
        Assert.Equal((5000, true, "src/Catalog/Dockerfile"), (port.Port, port.IsImageDefault, port.Evidence[0].File));
    }

    [Fact]
    public void A_call_to_a_proxy_of_another_make_leads_to_it()
    {
        var model = Catalog(Facts.HttpClient("Shop", Facts.Key("Gateway")))
            .Deployment("compose.yaml", Compose("Gateway: http://edge", "  edge:\n    image: envoyproxy/envoy:v1.30\n")).Infer();
        Assert.Equal(["catalog edge Http"], model.Edges());
        Assert.Equal((ServerTypes.Envoy, true), (model.Infrastructure[0].Type, model.Infrastructure[0].External));
    }

    [Fact]
    public void A_server_is_told_by_its_address_where_a_library_hides_the_client()
    {
        var compose = Compose("Cache__Host: store", "  store:\n    image: redis\n");
        Assert.Equal(["catalog store Cache"], Catalog(Facts.Reads("Cache:Host")).Deployment("compose.yaml", compose).Infer().Edges());
        Assert.Empty(Catalog().Deployment("compose.yaml", compose).Infer().Edges());
    }

    private static SolutionBuilder Catalog(params Fact[] facts) => new SolutionBuilder().Web("src/Catalog/Catalog.csproj", facts).Deployment("src/Catalog/Dockerfile", Dockerfile);

    private static string Compose(string variable, string others) =>
        $"services:\n  catalog:\n    build: src/Catalog\n    environment:\n      {variable}\n{others}";

    private static string Manifest(string variable, string value, string image, string name, string service) => $"""
        kind: Deployment
        metadata:
          name: catalog
        spec:
          template:
            spec:
              containers:
                - name: catalog
                  image: shop/catalog
                  env:
                    - name: {variable}
                      value: "{value}"
        ---
        kind: Deployment
        metadata:
          name: {name}
        spec:
          template:
            metadata:
              labels:
                app: s
            spec:
              containers:
                - name: s
                  image: "{image}"
        ---
        kind: Service
        metadata:
          name: {service}
        spec:
          selector:
            app: s
        """;
}
