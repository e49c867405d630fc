namespace Containerize.Inference.Tests.Logging;

public class SerilogSinksTests
{
    private const string Sinks = """
        {"Serilog": {"WriteTo": [
            {"Name": "Console"},
            {"Name": "Seq", "Args": {"serverUrl": "http://seq:5341"}},
            {"Name": "Async", "Args": {"configure": [{"Name": "Elasticsearch", "Args": {"nodeUris": "http://localhost:9200"}}]}},
            {"Name": "File", "Args": {"path": "/var/log/shop/log-.txt"}}
        ]}}
        """;

    [Fact]
    public void Sinks_that_the_settings_name_are_servers_and_files()
    {
        var model = new SolutionBuilder().Web("src/Shop.csproj", Facts.Feature(Features.SerilogConfiguration)).Settings("appsettings.json", Sinks).Infer();
        Assert.Equal(["shop elasticsearch Telemetry", "shop seq Telemetry"], model.Edges());
        Assert.Equal(["/var/log/shop"], model.Service("shop").Volumes.Select(v => v.Path));
        Assert.Equal("seq: http://{host}:{port}", model.Supply("shop", "Serilog:WriteTo:1:Args:serverUrl"));
    }

    [Fact]
    public void The_place_is_the_sink_s_own()
    {
        var evidence = new SolutionBuilder().Web("src/Shop.csproj", Facts.Feature(Features.SerilogConfiguration)).Settings("appsettings.json", Sinks).Infer().Infrastructure.Single(i => i.Name == "seq").Evidence[0];
        Assert.Equal(("src/appsettings.json", 3), (evidence.File, evidence.Line));
    }

    [Fact]
    public void A_sink_without_an_address_is_still_a_server() => Assert.Equal(
        ["shop seq Telemetry"],
        new SolutionBuilder().Web("src/Shop.csproj", Facts.Feature(Features.SerilogConfiguration)).Settings("appsettings.json", """{"Serilog": {"WriteTo": {"Logs": {"Name": "Seq"}}}}""").Infer().Edges());

    [Theory]
    [InlineData("""{"Serilog": {"WriteTo": [{"Name": "Console"}, {"Name": "Unheard"}], "Properties": {"Name": "Seq"}}}""")]
    [InlineData("{}")]
    public void Other_sinks_and_settings_are_no_servers(string settings) =>
        Assert.Empty(new SolutionBuilder().Web("src/Shop.csproj", Facts.Feature(Features.SerilogConfiguration)).Settings("appsettings.json", settings).Infer().Infrastructure);

    [Fact]
    public void A_section_that_no_code_reads_is_nothing() => Assert.Empty(new SolutionBuilder().Web("src/Shop.csproj").Settings("appsettings.json", Sinks).Infer().Infrastructure);
}
