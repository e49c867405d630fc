namespace Containerize.Generation.Servers;

/// <summary>The recipes, by server type. A type without one runs elsewhere: its address is the user's to supply.</summary>
internal static class ServerCatalogue
{
    /// <summary>Every recipe, sorted by type.</summary>
    public static IReadOnlyList<ServerRecipe> All { get; } = new ServerRecipe[]
    {
        AzureStorageServer.Recipe,
        CassandraServer.Recipe,
        ClickHouseServer.Recipe,
        ConsulServer.Recipe,
        CouchDbServer.Recipe,
        ElasticsearchServer.Recipe,
        EurekaServer.Recipe,
        EventStoreDbServer.Recipe,
        InfluxDbServer.Recipe,
        JaegerServer.Recipe,
        KafkaServer.Recipe,
        KeycloakServer.Recipe,
        MemcachedServer.Recipe,
        MinioServer.Recipe,
        MongoDbServer.Recipe,
        MySqlServer.Recipe,
        NatsServer.Recipe,
        Neo4jServer.Recipe,
        OllamaServer.Recipe,
        OpenTelemetryCollectorServer.Recipe,
        OracleServer.Recipe,
        PostgresServer.Recipe,
        PrometheusServer.Recipe,
        QdrantServer.Recipe,
        RabbitMqServer.Recipe,
        RavenDbServer.Recipe,
        RedisServer.Recipe,
        SeqServer.Recipe,
        SmtpServer.Recipe,
        SqlServerServer.Recipe,
        VaultServer.Recipe,
        ZipkinServer.Recipe,
    }.OrderBy(r => r.Type, StringComparer.Ordinal).ToArray();

    /// <summary>The recipe of a type, or null.</summary>
    public static ServerRecipe? Find(string type) => All.FirstOrDefault(r => r.Type == type);
}
