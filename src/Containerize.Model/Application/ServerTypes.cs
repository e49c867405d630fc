namespace Containerize.Model;

/// <summary>The names of infrastructure types in the application model; part of its published schema.</summary>
public static class ServerTypes
{
    /// <summary>PostgreSQL.</summary>
    public const string Postgres = "postgres";

    /// <summary>Microsoft SQL Server.</summary>
    public const string SqlServer = "sqlserver";

    /// <summary>MySQL or MariaDB.</summary>
    public const string MySql = "mysql";

    /// <summary>SQLite, a file and no server.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Oracle Database.</summary>
    public const string Oracle = "oracle";

    /// <summary>MongoDB.</summary>
    public const string MongoDb = "mongodb";

    /// <summary>Redis or Valkey.</summary>
    public const string Redis = "redis";

    /// <summary>RabbitMQ.</summary>
    public const string RabbitMq = "rabbitmq";

    /// <summary>Apache Kafka.</summary>
    public const string Kafka = "kafka";

    /// <summary>NATS.</summary>
    public const string Nats = "nats";

    /// <summary>Elasticsearch or OpenSearch.</summary>
    public const string Elasticsearch = "elasticsearch";

    /// <summary>Azure Storage: blobs, queues, tables.</summary>
    public const string AzureStorage = "azure-storage";

    /// <summary>Azure Service Bus.</summary>
    public const string AzureServiceBus = "azure-servicebus";

    /// <summary>Azure Event Hubs.</summary>
    public const string AzureEventHubs = "azure-eventhubs";

    /// <summary>Azure Key Vault.</summary>
    public const string AzureKeyVault = "azure-keyvault";

    /// <summary>Azure App Configuration.</summary>
    public const string AzureAppConfiguration = "azure-appconfiguration";

    /// <summary>Azure Application Insights.</summary>
    public const string ApplicationInsights = "application-insights";

    /// <summary>Azure Cosmos DB.</summary>
    public const string CosmosDb = "cosmosdb";

    /// <summary>EventStoreDB.</summary>
    public const string EventStoreDb = "eventstoredb";

    /// <summary>A mail server.</summary>
    public const string Smtp = "smtp";

    /// <summary>Keycloak.</summary>
    public const string Keycloak = "keycloak";

    /// <summary>A Eureka registry.</summary>
    public const string Eureka = "eureka";

    /// <summary>HashiCorp Consul.</summary>
    public const string Consul = "consul";

    /// <summary>HashiCorp Vault.</summary>
    public const string Vault = "vault";

    /// <summary>Memcached.</summary>
    public const string Memcached = "memcached";

    /// <summary>Apache Cassandra.</summary>
    public const string Cassandra = "cassandra";

    /// <summary>ClickHouse.</summary>
    public const string ClickHouse = "clickhouse";

    /// <summary>MinIO.</summary>
    public const string Minio = "minio";

    /// <summary>Amazon S3.</summary>
    public const string AwsS3 = "aws-s3";

    /// <summary>Amazon SQS and SNS.</summary>
    public const string AwsSqs = "aws-sqs";

    /// <summary>Amazon DynamoDB.</summary>
    public const string AwsDynamoDb = "aws-dynamodb";

    /// <summary>Neo4j.</summary>
    public const string Neo4j = "neo4j";

    /// <summary>RavenDB.</summary>
    public const string RavenDb = "ravendb";

    /// <summary>CouchDB.</summary>
    public const string CouchDb = "couchdb";

    /// <summary>Couchbase.</summary>
    public const string Couchbase = "couchbase";

    /// <summary>InfluxDB.</summary>
    public const string InfluxDb = "influxdb";

    /// <summary>Seq.</summary>
    public const string Seq = "seq";

    /// <summary>Jaeger.</summary>
    public const string Jaeger = "jaeger";

    /// <summary>Zipkin.</summary>
    public const string Zipkin = "zipkin";

    /// <summary>An OpenTelemetry collector.</summary>
    public const string OpenTelemetryCollector = "otel-collector";

    /// <summary>Prometheus.</summary>
    public const string Prometheus = "prometheus";

    /// <summary>Dapr.</summary>
    public const string Dapr = "dapr";

    /// <summary>Qdrant.</summary>
    public const string Qdrant = "qdrant";

    /// <summary>Ollama.</summary>
    public const string Ollama = "ollama";

    /// <summary>OpenAI or Azure OpenAI.</summary>
    public const string OpenAi = "openai";

    /// <summary>An Envoy proxy that the authors run themselves.</summary>
    public const string Envoy = "gateway-envoy";

    /// <summary>An nginx proxy that the authors run themselves.</summary>
    public const string Nginx = "gateway-nginx";

    /// <summary>A Traefik proxy that the authors run themselves.</summary>
    public const string Traefik = "gateway-traefik";

    /// <summary>An HAProxy that the authors run themselves.</summary>
    public const string HaProxy = "gateway-haproxy";
}
