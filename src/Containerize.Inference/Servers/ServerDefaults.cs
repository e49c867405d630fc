using Containerize.Model;

namespace Containerize.Inference.Servers;

/// <summary>What is customary for a type of server: its name, whether it can run beside the application, and how an address of it is written when code gives no example.</summary>
/// <param name="Type">One of <see cref="ServerTypes"/>.</param>
/// <param name="Template">The address, with the placeholders of <see cref="ValueTemplate"/>.</param>
/// <param name="CloudOnly">Whether it exists only as a service of a cloud.</param>
internal sealed record ServerDefaults(string Type, string Template, bool CloudOnly = false)
{
    private static readonly Dictionary<string, ServerDefaults> ByType = new ServerDefaults[]
    {
        new(ServerTypes.Postgres, "Host={host};Port={port};Database={database};Username={username};Password={password}"),
        new(ServerTypes.SqlServer, "Server={host},{port};Database={database};User Id={username};Password={password};TrustServerCertificate=True"),
        new(ServerTypes.MySql, "Server={host};Port={port};Database={database};User ID={username};Password={password}"),
        new(ServerTypes.Oracle, "User Id={username};Password={password};Data Source={host}:{port}/FREEPDB1"),
        new(ServerTypes.MongoDb, "mongodb://{username}:{password}@{host}:{port}/?authSource=admin"),
        new(ServerTypes.Redis, "{host}:{port}"),
        new(ServerTypes.RabbitMq, "amqp://{username}:{password}@{host}:{port}/"),
        new(ServerTypes.Kafka, "{host}:{port}"),
        new(ServerTypes.Nats, "nats://{host}:{port}"),
        new(ServerTypes.Elasticsearch, "http://{host}:{port}"),
        new(ServerTypes.AzureStorage, "DefaultEndpointsProtocol=http;AccountName={username};AccountKey={password};BlobEndpoint=http://{host}:10000/{username};QueueEndpoint=http://{host}:10001/{username};TableEndpoint=http://{host}:10002/{username}"),
        new(ServerTypes.EventStoreDb, "esdb://{host}:{port}?tls=false"),
        new(ServerTypes.Smtp, "{host}"),
        new(ServerTypes.Keycloak, "http://{host}:{port}"),
        new(ServerTypes.Eureka, "http://{host}:{port}/eureka/"),
        new(ServerTypes.Consul, "http://{host}:{port}"),
        new(ServerTypes.Vault, "http://{host}:{port}"),
        new(ServerTypes.Memcached, "{host}"),
        new(ServerTypes.Cassandra, "{host}"),
        new(ServerTypes.ClickHouse, "Host={host};Port={port};Database={database};Username={username};Password={password}"),
        new(ServerTypes.Minio, "{host}:{port}"),
        new(ServerTypes.Neo4j, "bolt://{host}:{port}"),
        new(ServerTypes.RavenDb, "http://{host}:{port}"),
        new(ServerTypes.CouchDb, "http://{host}:{port}"),
        new(ServerTypes.Couchbase, "couchbase://{host}"),
        new(ServerTypes.InfluxDb, "http://{host}:{port}"),
        new(ServerTypes.Seq, "http://{host}:{port}"),
        new(ServerTypes.Jaeger, "{host}"),
        new(ServerTypes.Zipkin, "http://{host}:{port}/api/v2/spans"),
        new(ServerTypes.OpenTelemetryCollector, "http://{host}:{port}"),
        new(ServerTypes.Prometheus, "http://{host}:{port}"),
        new(ServerTypes.Qdrant, "http://{host}:{port}"),
        new(ServerTypes.Ollama, "http://{host}:{port}"),
        new(ServerTypes.CosmosDb, "AccountEndpoint=https://{host}:{port}/;AccountKey={password}"),
        new(ServerTypes.AzureServiceBus, "", CloudOnly: true),
        new(ServerTypes.AzureEventHubs, "", CloudOnly: true),
        new(ServerTypes.AzureKeyVault, "", CloudOnly: true),
        new(ServerTypes.AzureAppConfiguration, "", CloudOnly: true),
        new(ServerTypes.ApplicationInsights, "", CloudOnly: true),
        new(ServerTypes.AwsS3, "", CloudOnly: true),
        new(ServerTypes.AwsSqs, "", CloudOnly: true),
        new(ServerTypes.AwsDynamoDb, "", CloudOnly: true),
        new(ServerTypes.OpenAi, "", CloudOnly: true),
    }.ToDictionary(d => d.Type, StringComparer.Ordinal);

    /// <summary>The defaults of a type; an unknown type has none and counts as running elsewhere.</summary>
    public static ServerDefaults Of(string type) => ByType.GetValueOrDefault(type) ?? new ServerDefaults(type, "", CloudOnly: true);
}
