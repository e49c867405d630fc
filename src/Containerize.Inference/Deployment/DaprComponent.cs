using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>A Dapr component that the repository configures.</summary>
/// <param name="Name">The name that code uses.</param>
/// <param name="Block">The building block: state, pubsub, bindings, secretstores, configuration, lock.</param>
/// <param name="Type">The server behind it, one of <see cref="ServerTypes"/>.</param>
/// <param name="Kind">What the server is used as.</param>
/// <param name="Address">The server's address as far as the component gives it; empty when it does not.</param>
/// <param name="Scopes">The app ids that may use it; empty when all may.</param>
/// <param name="IsActorStore">Whether actors keep their state in it.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DaprComponent(string Name, string Block, string Type, ConnectionKind Kind, string Address, EquatableList<string> Scopes, bool IsActorStore, SourceLocation Location)
{
    // The product in a component's type, from Dapr's component reference.
    private static readonly (string Product, string Type, ConnectionKind? Kind)[] Products =
    [
        ("redis", ServerTypes.Redis, null),
        ("rabbitmq", ServerTypes.RabbitMq, ConnectionKind.Broker),
        ("kafka", ServerTypes.Kafka, ConnectionKind.Broker),
        ("jetstream", ServerTypes.Nats, ConnectionKind.Broker),
        ("natsstreaming", ServerTypes.Nats, ConnectionKind.Broker),
        ("smtp", ServerTypes.Smtp, ConnectionKind.Mail),
        ("postgresql", ServerTypes.Postgres, ConnectionKind.Database),
        ("postgres", ServerTypes.Postgres, ConnectionKind.Database),
        ("mysql", ServerTypes.MySql, ConnectionKind.Database),
        ("sqlserver", ServerTypes.SqlServer, ConnectionKind.Database),
        ("mongodb", ServerTypes.MongoDb, ConnectionKind.Database),
        ("cassandra", ServerTypes.Cassandra, ConnectionKind.Database),
        ("couchbase", ServerTypes.Couchbase, ConnectionKind.Database),
        ("memcached", ServerTypes.Memcached, ConnectionKind.Cache),
        ("azure.servicebus", ServerTypes.AzureServiceBus, ConnectionKind.Broker),
        ("azure.eventhubs", ServerTypes.AzureEventHubs, ConnectionKind.Broker),
        ("azure.cosmosdb", ServerTypes.CosmosDb, ConnectionKind.Database),
        ("azure.blobstorage", ServerTypes.AzureStorage, ConnectionKind.Storage),
        ("azure.storagequeues", ServerTypes.AzureStorage, ConnectionKind.Broker),
        ("azure.tablestorage", ServerTypes.AzureStorage, ConnectionKind.Database),
        ("azure.keyvault", ServerTypes.AzureKeyVault, ConnectionKind.Configuration),
        ("azure.appconfig", ServerTypes.AzureAppConfiguration, ConnectionKind.Configuration),
        ("aws.snssqs", ServerTypes.AwsSqs, ConnectionKind.Broker),
        ("aws.sqs", ServerTypes.AwsSqs, ConnectionKind.Broker),
        ("aws.sns", ServerTypes.AwsSqs, ConnectionKind.Broker),
        ("aws.dynamodb", ServerTypes.AwsDynamoDb, ConnectionKind.Database),
        ("aws.s3", ServerTypes.AwsS3, ConnectionKind.Storage),
        ("hashicorp.vault", ServerTypes.Vault, ConnectionKind.Configuration),
        ("hashicorp.consul", ServerTypes.Consul, ConnectionKind.Configuration),
        ("consul", ServerTypes.Consul, ConnectionKind.Configuration),
    ];

    private static readonly string[] AddressNames = ["redisHost", "host", "hosts", "brokers", "connectionString", "url", "natsURL", "servers", "endpoint", "vaultAddr"];

    /// <summary>The components among the objects, sorted by name; those that need no server are left out.</summary>
    public static IReadOnlyList<DaprComponent> Read(IReadOnlyList<ManifestDocument> documents) =>
    [
        .. documents.Where(d => d.Kind == "Component" && d.Root.Text("apiVersion")?.StartsWith("dapr.io/", StringComparison.Ordinal) == true)
            .OrderBy(d => DeploymentFiles.Distance(d.Source.File)).ThenBy(d => d.Source.File, StringComparer.Ordinal)
            .Select(Of).OfType<DaprComponent>().DistinctBy(c => c.Name, StringComparer.Ordinal).OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    private static DaprComponent? Of(ManifestDocument document)
    {
        var parts = (document.Root.Text("spec", "type") ?? "").Split('.', 2);
        var product = Products.FirstOrDefault(p => parts.Length == 2 && (parts[1] == p.Product || parts[1].StartsWith(p.Product + ".", StringComparison.Ordinal)));
        if (product.Type is null || document.Root.At("spec", "type") is not { } type)
        {
            return null;
        }

        var metadata = document.Root.At("spec", "metadata").Items().ToArray();
        var address = AddressNames.Select(n => metadata.FirstOrDefault(m => m.Text("name") == n)?.Text("value")).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        var kind = product.Kind ?? (parts[0] switch { "pubsub" or "bindings" => ConnectionKind.Broker, "configuration" => ConnectionKind.Configuration, _ => ConnectionKind.Cache });
        var scopes = document.Root.At("scopes").Texts().ToEquatableList();
        var actors = metadata.Any(m => m.Text("name") == "actorStateStore" && m.Text("value") == "true");
        return new DaprComponent(document.Name, parts[0], product.Type, kind, address, scopes, actors, document.Source.Of(type));
    }
}
