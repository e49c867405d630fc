using Containerize.Cli.Output.Json;
using Containerize.Testing;

namespace Containerize.Cli.Tests.Samples;

/// <summary>What the tool finds in a sample, each read once per test run.</summary>
internal static class SampleAnalysis
{
    private static readonly Lazy<Task<string>> ShopJson = new(() => RunAsync("samples/shop"));
    private static readonly Lazy<Task<string>> ClassicJson = new(() => RunAsync("samples/classic"));

    public static async Task<ModelDocument> ShopAsync() => PublishedJson.ReadModel(await ShopJson.Value);

    public static async Task<ModelDocument> ClassicAsync() => PublishedJson.ReadModel(await ClassicJson.Value);

    public static Task<string> ShopTextAsync() => ShopJson.Value;

    public static Task<string> ClassicTextAsync() => ClassicJson.Value;

    /// <summary>Connections as <c>from to kind</c>, without those between a publisher and its consumer, which go by way of the broker.</summary>
    public static IEnumerable<string> Connections(ModelDocument model) =>
        model.Connections.Where(connection => connection.Kind != "message").Select(connection => $"{connection.From} {connection.To} {connection.Kind}").Distinct();

    private static async Task<string> RunAsync(string sample)
    {
        var run = await ToolRun.Async("analyze", Checkout.Path(sample), "--output", "json");
        return run.Succeeded().Output;
    }
}
