namespace Containerize.Inference.Tests.Calls;

public class ProxyRoutesTests
{
    [Fact]
    public void Yarp_forwards_to_the_destinations_of_its_clusters()
    {
        var model = Model(Facts.Proxy("yarp"), "appsettings.json", """
            {"ReverseProxy": {"Clusters": {"catalog": {"Destinations": {"primary": {"Address": "http://localhost:5101/"}}}}}}
            """);
        Assert.Equal(["gateway catalog Http"], model.Edges());
        Assert.Equal("catalog: http://{host}:{port}/", model.Supply("gateway", "ReverseProxy:Clusters:catalog:Destinations:primary:Address"));
    }

    [Fact]
    public void Yarp_in_another_section_is_not_read_from_the_customary_one() => Assert.Empty(Model(Facts.Proxy("yarp", "Proxy"), "appsettings.json", """
            {"ReverseProxy": {"Clusters": {"catalog": {"Destinations": {"primary": {"Address": "http://catalog/"}}}}}}
            """).Edges());

    [Theory]
    [InlineData("Routes")]
    [InlineData("ReRoutes")]
    public void Ocelot_forwards_to_hosts_and_ports_that_are_supplied_by_array_keys(string section)
    {
        var text = """
            {"SECTION": [{}, {"DownstreamHostAndPorts": [{"Host": "catalog", "Port": 80}]}], "GlobalConfiguration": {"BaseUrl": "https://api.shop.example"}}
            """;
        var model = Model(Facts.Proxy("ocelot", ""), "ocelot.json", text.Replace("SECTION", section, StringComparison.Ordinal));
        Assert.Equal(["gateway catalog Http"], model.Edges());
        Assert.Equal("catalog: {host}", model.Supply("gateway", $"{section}:1:DownstreamHostAndPorts:0:Host"));
        Assert.Equal("catalog: {port}", model.Supply("gateway", $"{section}:1:DownstreamHostAndPorts:0:Port"));
        Assert.Empty(model.Unresolved);
    }

    [Fact]
    public void Ocelot_on_the_local_host_is_told_by_the_port() => Assert.Equal(
        ["gateway catalog Http"],
        Model(Facts.Proxy("ocelot", ""), "ocelot.Development.json", """{"Routes": [{"DownstreamHostAndPorts": [{"Host": "localhost", "Port": 5101}]}]}""").Edges());

    [Fact]
    public void Ocelot_with_discovery_is_told_by_the_services_name() =>
        Assert.Equal(["gateway catalog Http"], Model(Facts.Proxy("ocelot", ""), "ocelot.json", """{"Routes": [{"ServiceName": "catalog"}]}""").Edges());

    [Fact]
    public void The_health_dashboard_calls_what_it_watches()
    {
        var model = Model(Facts.Proxy("health-ui", ""), "appsettings.json", """{"HealthChecksUI": {"HealthChecks": [{"Name": "The catalog", "Uri": "http://catalog/hc"}]}}""");
        Assert.Equal(["gateway catalog Http"], model.Edges());
        Assert.Equal("catalog: http://{host}:{port}/hc", model.Supply("gateway", "HealthChecksUI:HealthChecks:0:Uri"));
    }

    private static ApplicationModel Model(Fact proxy, string file, string text) => new SolutionBuilder()
        .Web("src/Catalog/Catalog.csproj").Settings("Properties/launchSettings.json", """{"profiles": {"http": {"applicationUrl": "http://localhost:5101"}}}""")
        .Web("src/Gateway/Gateway.csproj", proxy).Settings(file, text).Infer();
}
