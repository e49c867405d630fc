namespace Containerize.Analyzers.Tests.Files;

public class SettingsAddressRuleTests() : FileRuleTests("CTZ5101")
{
    private const string Path = "/src/Shop/appsettings.json";

    [Fact]
    public Task An_endpoint_on_localhost() => Reports(Path, """{ "Kestrel": { "Endpoints": { "Http": { "Url": [|"http://localhost:5000"|] } } } }""");

    [Fact]
    public Task Addresses_on_localhost() => Reports(Path, "{ // comment\n  \"Urls\": [|\"http://localhost:5000;http://127.0.0.1:5001\"|],\n}");

    [Fact]
    public Task An_endpoint_on_every_address() => Guards(Path, """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" } } } }""");

    [Fact]
    public Task An_address_of_another_service() => Guards(Path, """{ "Services": { "Url": "http://localhost:5000" } }""");

    [Fact]
    public Task Settings_of_Development() => Guards("/src/Shop/appsettings.Development.json", """{ "Urls": "http://localhost:5000" }""");
}
