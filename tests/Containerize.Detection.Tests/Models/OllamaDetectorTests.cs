using Containerize.Model;

namespace Containerize.Detection.Tests.Models;

public class OllamaDetectorTests
{
    [Theory]
    [InlineData("var c = new OllamaApiClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new OllamaChatClient(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("var c = new OllamaEmbeddingGenerator(configuration[\"K\"]);", "", "config(K)")]
    [InlineData("services.AddOllamaApiClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddOllamaSharpChatClient(\"main\");", "", "config(ConnectionStrings:main)")]
    [InlineData("services.AddOllamaSharpEmbeddingGenerator(\"main\");", "", "config(ConnectionStrings:main)")]
    public void Reports_a_client(string statements, string usings, string address) =>
        Assert.Contains(address, Detect.InSetup(statements, usings).Servers(ServerTypes.Ollama).Select(s => Text.Of(s.Address)));

    [Fact]
    public void Guards_against_a_method_of_the_solution() =>
        Assert.Empty(Detect.InSetup("services.AddOllamaApiClient(\"x\");").And("static class Own { public static void AddOllamaApiClient(this IServiceCollection services, string name) { } }").Servers(ServerTypes.Ollama));
}
