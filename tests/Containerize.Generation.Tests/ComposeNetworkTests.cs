using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

public sealed class ComposeNetworkTests
{
    private static readonly ApplicationModel Shop = Build.Model(
        [
            Build.Service("gateway", ServiceKind.Gateway, Build.Project("src/Gateway/Gateway.csproj")) with { Outward = true },
            Build.Service("orders", ServiceKind.Web, Build.Project("src/Orders/Orders.csproj")),
            Build.Service("mailer", ServiceKind.Worker, Build.Project("src/Mailer/Mailer.csproj", "Microsoft.NET.Sdk")),
        ],
        [Build.Server("postgres", ServerTypes.Postgres), Build.Server("openai", ServerTypes.OpenAi)],
        [
            Build.Edge("gateway", "orders", ConnectionKind.Http),
            Build.Edge("orders", "postgres", ConnectionKind.Database, "orders"),
            Build.Edge("orders", "mailer", ConnectionKind.Message, "placed"),
        ]);

    [Theory]
    [InlineData("gateway", "edge services")]
    [InlineData("orders", "data services")]
    [InlineData("mailer", "services")]
    [InlineData("postgres", "data development")]
    public void A_service_is_where_those_are_that_it_talks_to(string service, string networks) => Assert.Equal(networks, Networks(Shop, service));

    [Fact]
    public void What_calls_something_elsewhere_has_a_way_out()
    {
        var model = Shop with { Connections = Shop.Connections.Append(Build.Edge("mailer", "openai", ConnectionKind.Http)).ToEquatableList() };
        Assert.Equal("outside", Networks(model, "mailer"));
        Assert.Equal("data services", Networks(model, "orders"));
    }

    [Fact]
    public void What_may_call_something_that_nobody_found_has_a_way_out()
    {
        var model = Shop with { Unresolved = EquatableList.Of(new Unresolved("orders", "an address", "", null, true), new Unresolved("mailer", "a name", "", null, false)) };
        Assert.Equal("data outside services", Networks(model, "orders"));
        Assert.Equal("services", Networks(model, "mailer"));
    }

    [Fact]
    public void What_calls_a_known_host_outside_has_a_way_out()
    {
        var model = Shop with { Unresolved = EquatableList.Of(new Unresolved("mailer", "a host outside", "", null, false) { Outside = new OutsideAddress("api.example.com", 443) }) };
        Assert.Equal("outside", Networks(model, "mailer"));
        Assert.Equal("data services", Networks(model, "orders"));
    }

    [Theory]
    [InlineData("networkPolicy: open", "data outside services")]
    [InlineData("networkPolicy: off", "data outside services")]
    [InlineData("networkPolicy: strict", "data services")]
    [InlineData("network: {egress: ['api.example.com:443']}", "data outside services")]
    public void The_settings_open_a_way_out(string setting, string networks) => Assert.Equal(networks, Networks(Shop, "orders", $"services: {{orders: {{{setting}}}}}"));

    [Fact]
    public void Nothing_leads_out_of_the_networks_between_services_and_to_servers()
    {
        var text = Text(Shop, "");
        Assert.EndsWith("\nnetworks:\n  data:\n    internal: true\n  development:\n  edge:\n  services:\n    internal: true\n", text[..text.IndexOf("\nvolumes:", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static string Networks(ApplicationModel model, string service, string settings = "")
    {
        var block = Text(model, settings).Split($"\n  {service}:\n")[1].Split("    networks:\n")[1];
        return string.Join(' ', block.Split('\n').TakeWhile(l => l.StartsWith("      - ", StringComparison.Ordinal)).Select(l => l[8..]));
    }

    private static string Text(ApplicationModel model, string settings) =>
        Assert.Single(Generator.Generate(model, new GenerationSettings { User = Given.File(settings) }).Artifacts, a => a.Path == "compose.yaml").Text;
}
