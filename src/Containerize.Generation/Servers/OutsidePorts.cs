using Containerize.Generation.Kubernetes;

namespace Containerize.Generation.Servers;

/// <summary>The ports on which a server answers where it runs elsewhere. Sources are the vendors' own pages on firewalls.</summary>
internal static class OutsidePorts
{
    private const int Https = 443;

    // The first is the one that an address without a port means.
    private static readonly Dictionary<string, PolicyPort[]> ByType = new(StringComparer.Ordinal)
    {
        [ServerTypes.ApplicationInsights] = Of(Https),
        [ServerTypes.AwsDynamoDb] = Of(Https),
        [ServerTypes.AwsS3] = Of(Https),
        [ServerTypes.AwsSqs] = Of(Https),
        [ServerTypes.AzureAppConfiguration] = Of(Https),
        [ServerTypes.AzureEventHubs] = Of(5671, Https, 9093),
        [ServerTypes.AzureKeyVault] = Of(Https),
        [ServerTypes.AzureServiceBus] = Of(5671, Https),
        [ServerTypes.AzureStorage] = Of(Https),
        // In direct mode, the client's default, replicas answer on ports of this range.
        [ServerTypes.CosmosDb] = [.. Of(Https), new PolicyPort("", 10000, 20000)],
        [ServerTypes.Couchbase] = Of(11210, 11207, 8091, 18091),
        [ServerTypes.CouchDb] = Of(5984, Https),
        [ServerTypes.Elasticsearch] = Of(9200, 9243, Https),
        [ServerTypes.InfluxDb] = Of(8086, Https),
        [ServerTypes.Jaeger] = Of(4317, 4318, 14268),
        [ServerTypes.Kafka] = Of(9092, 9093, 9094, 9096, 9098),
        [ServerTypes.Keycloak] = Of(Https, 8080, 8443),
        [ServerTypes.Minio] = Of(9000, Https),
        [ServerTypes.Ollama] = Of(11434),
        [ServerTypes.OpenAi] = Of(Https),
        [ServerTypes.OpenTelemetryCollector] = Of(4317, 4318, Https),
        [ServerTypes.Qdrant] = Of(6334, 6333),
        [ServerTypes.RabbitMq] = Of(5672, 5671),
        [ServerTypes.RavenDb] = Of(8080, Https),
        [ServerTypes.Redis] = Of(6379, 6380),
        [ServerTypes.Seq] = Of(5341, 80, Https),
        [ServerTypes.Smtp] = Of(587, 465, 25),
        // From inside Azure, connections are redirected to ports of this range.
        [ServerTypes.SqlServer] = [.. Of(1433), new PolicyPort("", 11000, 11999)],
        [ServerTypes.Vault] = Of(8200, Https),
        [ServerTypes.Zipkin] = Of(9411, Https),
    };

    /// <summary>The ports of a type; empty where they are not known.</summary>
    public static IReadOnlyList<PolicyPort> Of(string type) =>
        ByType.TryGetValue(type, out var ports) ? ports : ServerCatalogue.Find(type) is { } recipe ? [.. recipe.Ports.Select(p => PolicyPort.Of(p.Number))] : [];

    private static PolicyPort[] Of(params int[] numbers) => [.. numbers.Select(PolicyPort.Of)];
}
