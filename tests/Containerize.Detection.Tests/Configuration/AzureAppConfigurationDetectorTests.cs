using Containerize.Model;

namespace Containerize.Detection.Tests.Configuration;

public class AzureAppConfigurationDetectorTests
{
    [Theory]
    [InlineData("services.AddAzureAppConfiguration(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new ConfigurationClient(configuration[\"K\"]);", "using Azure.Data.AppConfiguration;", "config(K)")]
    [InlineData("builder.Configuration.AddAzureAppConfiguration(o => o.Connect(configuration[\"K\"]).Select(\"x\"));", "", "config(K)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.AzureAppConfiguration).Select(s => Text.Of(s.Address)));

    [Theory]
    [InlineData("var c = new ConfigurationClient(configuration[\"K\"]);", "")]
    public void Guards_against_what_only_looks_like_one(string statements, string usings) =>
        Assert.Empty(Detect.InSetup(statements, usings).Servers(ServerTypes.AzureAppConfiguration));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddAzureAppConfiguration(\"x\");").And("static class Own { public static void AddAzureAppConfiguration(this IServiceCollection services, string name) { } }").Servers(ServerTypes.AzureAppConfiguration));
}
