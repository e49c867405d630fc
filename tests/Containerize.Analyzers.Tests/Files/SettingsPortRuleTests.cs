namespace Containerize.Analyzers.Tests.Files;

public class SettingsPortRuleTests() : FileRuleTests("CTZ0107")
{
    [Fact]
    public Task A_low_port() => Reports("/src/Shop/appsettings.json", """{ "Urls": [|"http://*:80"|] }""");

    [Fact]
    public Task A_port_that_anybody_may_take() => Guards("/src/Shop/appsettings.json", """{ "Urls": "http://*:8080" }""");
}
