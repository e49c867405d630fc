using Containerize.Model;

namespace Containerize.Detection.Tests.Models;

public class OpenAiDetectorTests
{
    [Theory]
    [InlineData("var c = new AzureOpenAIClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new OpenAIClient();", "", "unknown")]
    [InlineData("services.AddAzureOpenAIClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddOpenAIClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddOpenAIClientFromConfiguration(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddAzureOpenAIChatCompletion(\"x\", configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddOpenAIChatCompletion();", "", "unknown")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.OpenAi).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddAzureOpenAIClient(\"x\");").And("static class Own { public static void AddAzureOpenAIClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.OpenAi));
}
