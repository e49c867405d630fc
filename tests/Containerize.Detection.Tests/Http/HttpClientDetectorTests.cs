using Containerize.Model;

namespace Containerize.Detection.Tests.Http;

public class HttpClientDetectorTests
{
    [Theory]
    [InlineData("services.AddHttpClient<CatalogClient>(c => c.BaseAddress = new Uri(configuration[\"K\"]!));", "CatalogClient", "config(K)")]
    [InlineData("services.AddHttpClient<ICatalog, CatalogClient>(c => { c.BaseAddress = new(\"https+http://catalog\"); });", "CatalogClient", "'https+http://catalog'")]
    [InlineData("services.AddHttpClient(\"catalog\", c => c.BaseAddress = new Uri(configuration[\"K\"]!));", "catalog", "config(K)")]
    [InlineData("services.AddRefitClient<ICatalog>().ConfigureHttpClient(c => c.BaseAddress = new Uri(configuration[\"K\"]!));", "ICatalog", "config(K)")]
    [InlineData("var c = new HttpClient { BaseAddress = new Uri(\"http://catalog\") };", "Setup", "'http://catalog'")]
    [InlineData("client.GetAsync($\"{configuration[\"K\"]}/items\");", "Setup", "config(K)+'/items'")]
    [InlineData("client.PostAsJsonAsync(\"http://catalog/items\", 1);", "Setup", "'http://catalog/items'")]
    [InlineData("var r = new HttpRequestMessage(HttpMethod.Get, configuration[\"K\"] + \"/items\");", "Setup", "config(K)+'/items'")]
    [InlineData("var c = new RestClient(configuration[\"K\"]!);", "RestClient", "config(K)")]
    [InlineData("var c = RestService.For<ICatalog>(\"http://catalog\");", "ICatalog", "'http://catalog'")]
    [InlineData("var c = new HubConnectionBuilder().WithUrl(configuration[\"K\"]!).Build();", "SignalR", "config(K)")]
    [InlineData("services.AddHealthChecks().AddUrlGroup(new Uri(configuration[\"K\"]!), name: \"catalog-check\");", "catalog-check", "config(K)")]
    public void Reports_an_address(string statement, string name, string address)
    {
        var client = Detect.InSetup(statement).Only<HttpClientFact>();
        Assert.Equal((name, address), (client.Client, Text.Of(client.Address)));
    }

    [Theory]
    [InlineData("client.GetAsync(\"items\");")]
    [InlineData("client.GetAsync($\"/items/{id}\");")]
    [InlineData("services.AddHttpClient<CatalogClient>();")]
    [InlineData("services.AddScoped(p => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });")]
    [InlineData("HttpClient http = new(); var c = RestService.For<ICatalog>(http);")]
    [InlineData("_cache.GetStringAsync(configuration[\"K\"]);")]
    [InlineData("new Orders().GetAsync(configuration[\"K\"]!); } class Orders { public void GetAsync(string k) { }")]
    [InlineData("builder.WithUrl(\"http://x\");")]
    public void Guards_against_what_names_no_host(string statement) => Assert.Empty(Detect.InSetup(statement).All<HttpClientFact>());
}
