using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>The type of server that a public image runs, from the images' own pages.</summary>
internal static class ImageServers
{
    // By the end of the image's path; a longer end beats a shorter one.
    private static readonly (string Type, string[] Images)[] Known =
    [
        (ServerTypes.Postgres, ["postgres", "postgresql", "postgis", "pgvector", "timescaledb", "timescaledb-ha", "supabase/postgres"]),
        (ServerTypes.SqlServer, ["mssql/server", "mssql-server-linux", "mssql-server-windows", "mssql-server-windows-developer", "azure-sql-edge", "azure-sql-edge-developer"]),
        (ServerTypes.MySql, ["mysql", "mysql-server", "mariadb", "percona", "percona-server"]),
        (ServerTypes.Oracle, ["oracle-free", "oracle-xe", "database/free", "database/express"]),
        (ServerTypes.MongoDb, ["mongo", "mongodb", "mongodb-community-server", "mongodb-sharded"]),
        (ServerTypes.Redis, ["redis", "redis-stack", "redis-stack-server", "redis-cluster", "valkey", "keydb", "dragonfly", "garnet"]),
        (ServerTypes.RabbitMq, ["rabbitmq", "lavinmq"]),
        (ServerTypes.Kafka, ["kafka", "kafka-native", "cp-kafka", "cp-server", "confluent-local", "redpanda", "fast-data-dev"]),
        (ServerTypes.Nats, ["nats", "nats-streaming"]),
        (ServerTypes.Elasticsearch, ["elasticsearch", "elasticsearch-oss", "opensearch"]),
        (ServerTypes.AzureStorage, ["azurite"]),
        (ServerTypes.AzureServiceBus, ["servicebus-emulator"]),
        (ServerTypes.AzureEventHubs, ["eventhubs-emulator"]),
        (ServerTypes.CosmosDb, ["azure-cosmos-emulator", "azure-cosmosdb-emulator"]),
        (ServerTypes.EventStoreDb, ["eventstore", "eventstoredb", "kurrentdb"]),
        (ServerTypes.Smtp, ["maildev", "mailhog", "mailpit", "papercut", "papercut-smtp", "smtp4dev", "inbucket", "mailcatcher", "fake-smtp-server", "mailslurper", "postfix", "docker-mailserver"]),
        (ServerTypes.Keycloak, ["keycloak"]),
        (ServerTypes.Eureka, ["eureka", "eureka-server", "eurekaserver"]),
        (ServerTypes.Consul, ["consul"]),
        (ServerTypes.Vault, ["vault", "openbao"]),
        (ServerTypes.Memcached, ["memcached"]),
        (ServerTypes.Cassandra, ["cassandra", "scylla"]),
        (ServerTypes.ClickHouse, ["clickhouse", "clickhouse-server"]),
        (ServerTypes.Minio, ["minio"]),
        (ServerTypes.AwsDynamoDb, ["dynamodb-local"]),
        (ServerTypes.Neo4j, ["neo4j"]),
        (ServerTypes.RavenDb, ["ravendb"]),
        (ServerTypes.CouchDb, ["couchdb"]),
        (ServerTypes.Couchbase, ["couchbase"]),
        (ServerTypes.InfluxDb, ["influxdb"]),
        (ServerTypes.Seq, ["datalust/seq", "seq"]),
        (ServerTypes.Jaeger, ["jaeger", "jaegertracing/all-in-one"]),
        (ServerTypes.Zipkin, ["zipkin", "zipkin-slim"]),
        (ServerTypes.OpenTelemetryCollector, ["opentelemetry-collector", "opentelemetry-collector-contrib", "opentelemetry-collector-k8s"]),
        (ServerTypes.Prometheus, ["prometheus"]),
        (ServerTypes.Qdrant, ["qdrant"]),
        (ServerTypes.Ollama, ["ollama"]),
        (ServerTypes.Envoy, ["envoy", "envoy-distroless", "envoy-alpine"]),
        (ServerTypes.Nginx, ["nginx", "nginx-unprivileged", "openresty"]),
        (ServerTypes.Traefik, ["traefik"]),
        (ServerTypes.HaProxy, ["haproxy"]),
    ];

    /// <summary>The type; null when the image is not a server that is known.</summary>
    /// <param name="image">The image's path without tag and digest.</param>
    public static string? TypeOf(string image) => Known
        .SelectMany(k => k.Images.Select(i => (k.Type, Image: i)))
        .Where(k => image.Equals(k.Image, StringComparison.OrdinalIgnoreCase) || image.EndsWith("/" + k.Image, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(k => k.Image.Length)
        .Select(k => k.Type)
        .FirstOrDefault();
}
