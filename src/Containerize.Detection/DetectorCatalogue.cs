using Containerize.Detection.Aspire;
using Containerize.Detection.Caching;
using Containerize.Detection.Clients;
using Containerize.Detection.Configuration;
using Containerize.Detection.Dapr;
using Containerize.Detection.Databases;
using Containerize.Detection.Discovery;
using Containerize.Detection.Grpc;
using Containerize.Detection.Health;
using Containerize.Detection.Hosting;
using Containerize.Detection.Http;
using Containerize.Detection.Identity;
using Containerize.Detection.Jobs;
using Containerize.Detection.Mail;
using Containerize.Detection.Messaging;
using Containerize.Detection.Models;
using Containerize.Detection.Native;
using Containerize.Detection.Search;
using Containerize.Detection.Security;
using Containerize.Detection.Storage;
using Containerize.Detection.Telemetry;

namespace Containerize.Detection;

/// <summary>Every detector, sorted by id. A new one is one line here.</summary>
public static class DetectorCatalogue
{
    /// <summary>All detectors.</summary>
    public static IReadOnlyList<Detector> All { get; } =
    [
        new AdoNetProviderDetector(),
        new ApplicationInsightsDetector(),
        new AspireDetector(),
        new AuthorityDetector(),
        new AwsDynamoDbDetector(),
        new AwsS3Detector(),
        new AwsSqsDetector(),
        new AzureAppConfigurationDetector(),
        new AzureEventHubsDetector(),
        new AzureKeyVaultDetector(),
        new AzureServiceBusDetector(),
        new AzureStorageDetector(),
        new BrowserDetector(),
        new CassandraDetector(),
        new ClickHouseDetector(),
        new ClientAddressDetector(),
        new ConfigurationFileDetector(),
        new ConfigurationReadDetector(),
        new ConsulDetector(),
        new CosmosDbDetector(),
        new CouchDbDetector(),
        new CouchbaseDetector(),
        new DaprDetector(),
        new DrawingDetector(),
        new ElasticsearchDetector(),
        new EndpointDetector(),
        new EurekaDetector(),
        new EventStoreDbDetector(),
        new FeatureDetector(),
        new FileWriteDetector(),
        new FontDetector(),
        new FunctionTriggerDetector(),
        new GrpcClientDetector(),
        new GrpcServiceDetector(),
        new HealthEndpointDetector(),
        new HealthRouteDetector(),
        new HostDetector(),
        new HostRunDetector(),
        new HostStopDetector(),
        new HostedServiceDetector(),
        new HttpClientDetector(),
        new InfluxDbDetector(),
        new InvocationDetector(),
        new JaegerDetector(),
        new KafkaDetector(),
        new KerberosDetector(),
        new KeycloakDetector(),
        new ListenDetector(),
        new MappedRoutesDetector(),
        new MassTransitRabbitMqHostDetector(),
        new MassTransitSagaDetector(),
        new MemcachedDetector(),
        new MessageBusDetector(),
        new MigrationDetector(),
        new MinioDetector(),
        new MongoDbDetector(),
        new MysqlDetector(),
        new NamedServerDetector(),
        new NatsDetector(),
        new Neo4jDetector(),
        new OllamaDetector(),
        new OpenAiDetector(),
        new OpenTelemetryCollectorDetector(),
        new OptionsBindingDetector(),
        new OracleDetector(),
        new OwnBusDetector(),
        new PostgresDetector(),
        new ProgramDetector(),
        new ProxyDetector(),
        new QdrantDetector(),
        new QueueDetector(),
        new RabbitMqDetector(),
        new RavenDbDetector(),
        new RedisDetector(),
        new ScheduleDetector(),
        new SeqDetector(),
        new SerilogConfigurationDetector(),
        new ShutdownTimeoutDetector(),
        new SmtpDetector(),
        new SqliteDetector(),
        new SqlServerDetector(),
        new StartUpWorkDetector(),
        new TimeZoneDetector(),
        new VaultDetector(),
        new WolverineDetector(),
        new ZipkinDetector(),
    ];

    /// <summary>The names of every call that a detector of its own knows, so that none is taken for an unknown library's.</summary>
    internal static ISet<string> KnownCalls { get; } = new HashSet<string>(All.OfType<ServerClientDetector>().SelectMany(d => d.TriggerWords).Append("UsingRabbitMq"), StringComparer.Ordinal);
}
