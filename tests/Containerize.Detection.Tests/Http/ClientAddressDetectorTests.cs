using Containerize.Model;

namespace Containerize.Detection.Tests.Http;

public class ClientAddressDetectorTests
{
    private const string Options = "public class Settings { public string ShopUrl { get; set; } = \"\"; public string Name { get; set; } = \"\"; }";

    [Fact]
    public void Reports_an_option_that_a_class_with_a_client_reads_once()
    {
        var client = Detect.In($$"""
            using System.Net.Http; using Microsoft.Extensions.Options;
            {{Options}}
            public class Basket(HttpClient http, IOptions<Settings> settings)
            {
                private readonly string _base = $"{settings.Value.ShopUrl}/b/" + settings.Value.Name;
                private readonly string _again = settings.Value.ShopUrl;
                public Task Get(string id) => http.GetAsync(Paths.Of(_base, id));
            }
            """).Only<HttpClientFact>();
        Assert.Equal(("Basket", "option(Settings.ShopUrl)"), (client.Client, Text.Of(client.Address)));
    }

    [Fact]
    public void Reports_a_key_that_a_class_with_a_factory_reads()
    {
        var client = Detect.In("""
            using Microsoft.Extensions.Configuration;
            public class Basket
            {
                private readonly string _shop; private readonly string _mode;
                public Basket(IHttpClientFactory clients, IConfiguration configuration) { _shop = configuration["Shop:Url"]!; _mode = configuration["Shop:Mode"]!; }
            }
            """).Only<HttpClientFact>();
        Assert.Equal(("Basket", "config(Shop:Url)"), (client.Client, Text.Of(client.Address)));
    }

    [Theory]
    [InlineData("Json(settings.Value)")]
    [InlineData("Ok(settings.Value)")]
    [InlineData("new JsonResult(settings.Value)")]
    public void Reports_the_addresses_that_are_handed_to_the_browser(string result)
    {
        var client = Detect.In($$"""
            using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.Options;
            {{Options}}
            public class HomeController(IOptionsSnapshot<Settings> settings) : Controller { public IActionResult Configuration() => {{result}}; }
            """).Only<HttpClientFact>();
        Assert.Equal(("browser", "option(Settings.ShopUrl)"), (client.Client, Text.Of(client.Address)));
    }

    [Theory]
    [InlineData("public class Page(IOptions<Settings> settings) { public string Shop => settings.Value.ShopUrl; }")]
    [InlineData("public class Basket(HttpClient http, IOptions<Settings> settings) { public string Name => settings.Value.Name; }")]
    [InlineData("public class HomeController(IOptions<Settings> settings) : Controller { public IActionResult Get() => Json(settings.Value.Name); }")]
    [InlineData("public class HomeController(Lazy<Settings> settings) : Controller { public IActionResult Get() => Json(settings.Value); }")]
    public void Guards_against_what_calls_nothing(string code) =>
        Assert.Empty(Detect.In($"using System.Net.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.Options;\n{Options}\n{code}").All<HttpClientFact>());
}
