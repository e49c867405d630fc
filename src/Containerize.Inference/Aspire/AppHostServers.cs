using Containerize.Model;

namespace Containerize.Inference.Aspire;

/// <summary>The type of server that a method of an AppHost adds, from the hosting integrations' own documentation.</summary>
internal static class AppHostServers
{
    private static readonly (string Call, string Type, string Image, int Port)[] Known =
    [
        ("AddPostgres", ServerTypes.Postgres, "postgres", 5432),
        ("AddAzurePostgresFlexibleServer", ServerTypes.Postgres, "postgres", 5432),
        ("AddSqlServer", ServerTypes.SqlServer, "mssql/server", 1433),
        ("AddAzureSqlServer", ServerTypes.SqlServer, "mssql/server", 1433),
        ("AddMySql", ServerTypes.MySql, "mysql", 3306),
        ("AddOracle", ServerTypes.Oracle, "oracle-free", 1521),
        ("AddMongoDB", ServerTypes.MongoDb, "mongo", 27017),
        ("AddRedis", ServerTypes.Redis, "redis", 6379),
        ("AddValkey", ServerTypes.Redis, "valkey", 6379),
        ("AddGarnet", ServerTypes.Redis, "garnet", 6379),
        ("AddAzureRedis", ServerTypes.Redis, "redis", 6379),
        ("AddAzureManagedRedis", ServerTypes.Redis, "redis", 6379),
        ("AddRabbitMQ", ServerTypes.RabbitMq, "rabbitmq", 5672),
        ("AddKafka", ServerTypes.Kafka, "kafka", 9092),
        ("AddNats", ServerTypes.Nats, "nats", 4222),
        ("AddElasticsearch", ServerTypes.Elasticsearch, "elasticsearch", 9200),
        ("AddQdrant", ServerTypes.Qdrant, "qdrant", 6334),
        ("AddKeycloak", ServerTypes.Keycloak, "keycloak", 8080),
        ("AddSeq", ServerTypes.Seq, "datalust/seq", 80),
        ("AddOllama", ServerTypes.Ollama, "ollama", 11434),
        ("AddMailPit", ServerTypes.Smtp, "mailpit", 1025),
        ("AddPapercutSmtp", ServerTypes.Smtp, "papercut-smtp", 25),
        ("AddClickHouse", ServerTypes.ClickHouse, "clickhouse", 8123),
        ("AddRavenDB", ServerTypes.RavenDb, "ravendb", 8080),
        ("AddMinioContainer", ServerTypes.Minio, "minio", 9000),
        ("AddAzureStorage", ServerTypes.AzureStorage, "azurite", 10000),
        ("AddAzureServiceBus", ServerTypes.AzureServiceBus, "servicebus-emulator", 5672),
        ("AddAzureEventHubs", ServerTypes.AzureEventHubs, "eventhubs-emulator", 9093),
        ("AddAzureCosmosDB", ServerTypes.CosmosDb, "azure-cosmos-emulator", 8081),
    ];

    /// <summary>The server that a call adds; null when it adds none that is known.</summary>
    /// <param name="call">The method, for example <c>AddPostgres</c>.</param>
    public static (string Type, string Image, int Port)? Of(string call) =>
        Known.Where(k => k.Call == call).Select(k => ((string, string, int)?)(k.Type, k.Image, k.Port)).FirstOrDefault();
}
