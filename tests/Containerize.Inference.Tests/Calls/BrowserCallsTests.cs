namespace Containerize.Inference.Tests.Calls;

public class BrowserCallsTests
{
    private const string Profile = """{"profiles": {"http": {"applicationUrl": "http://localhost:5301"}}}""";

    [Theory]
    [InlineData("http://localhost:5301/hub")]
    [InlineData("http://catalog/")]
    public void An_address_that_is_handed_to_the_browser_is_a_call(string url)
    {
        var model = Infer("CatalogUrl", url, Facts.Feature(Features.BrowserClient));
        var call = Assert.Single(model.Connections);
        Assert.Equal(("web", "catalog", ConnectionKind.Http, Confidence.Likely), (call.From, call.To, call.Kind, call.Confidence));
    }

    [Theory]
    [InlineData("CatalogRedirectUrl", "http://localhost:5301")]
    [InlineData("Cors:Origin", "http://localhost:5301")]
    [InlineData("CatalogUrl", "http://localhost:9999")]
    [InlineData("CatalogUrl", "catalog")]
    [InlineData("CatalogUrl", "https://www.example.org")]
    public void Other_settings_are_none(string key, string value) => Assert.Empty(Infer(key, value, Facts.Feature(Features.BrowserClient)).Connections);

    [Fact]
    public void A_service_without_a_client_hands_nothing_on() => Assert.Empty(Infer("CatalogUrl", "http://localhost:5301").Connections);

    private static ApplicationModel Infer(string key, string value, params Fact[] facts) => new SolutionBuilder()
        .Web("src/Catalog/Catalog.csproj").Settings("Properties/launchSettings.json", Profile)
        .Web("src/Web/Web.csproj", [Facts.Reads(key), .. facts]).Settings("appsettings.json", $"{{\"{key}\": \"{value}\"}}").Infer();
}
