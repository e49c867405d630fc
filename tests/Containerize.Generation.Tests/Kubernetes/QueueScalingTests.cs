using Containerize.Generation.Settings;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Kubernetes;

/// <summary>A service whose queue the settings name has as many pods as its messages need; without what is needed to ask, that is said.</summary>
public sealed class QueueScalingTests
{
    private const string Placed = "services: {orders: {scaling: {queue: placed}}}";

    [Fact]
    public void A_consumer_of_RabbitMQ_is_scaled_by_its_queue()
    {
        Assert.EndsWith(
            """
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: orders
              minReplicaCount: 1
              maxReplicaCount: 10
              triggers:
                - type: rabbitmq
                  metadata:
                    host: "amqp://rabbitmq.shop.svc:5672/"
                    protocol: "amqp"
                    queueName: "placed"
                    mode: "QueueLength"
                    value: "20"
                  authenticationRef:
                    name: orders

            """, Text(Placed, "scaledobject"), StringComparison.Ordinal);
        Assert.EndsWith(
            """
            spec:
              configMapTargetRef:
                - parameter: username
                  name: orders-scaling
                  key: username
              secretTargetRef:
                - parameter: password
                  name: rabbitmq-credentials
                  key: password

            """, Text(Placed, "triggerauthentication"), StringComparison.Ordinal);
        Assert.EndsWith("data:\n  username: \"app\"\n", Text(Placed, "configmap-scaling"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_sets_the_number_of_its_pods()
    {
        var files = Files(Placed);
        Assert.DoesNotContain("  replicas:", files["k8s/base/orders/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("type: Recreate", files["k8s/base/orders/deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("k8s/base/orders/horizontalpodautoscaler.yaml", files.Keys);
        Assert.DoesNotContain("k8s/base/orders/scaledobject.yaml", Files("").Keys);
    }

    [Theory]
    [InlineData("services: {orders: {replicas: 2, scaling: {queue: placed}}}")]
    [InlineData("profile: local\n" + Placed)]
    public void A_fixed_number_of_pods_counts_before_the_queue(string settings) => Assert.DoesNotContain("k8s/base/orders/scaledobject.yaml", Files(settings).Keys);

    [Fact]
    public void The_policy_of_a_broker_lets_KEDA_in_and_no_other_servers_does()
    {
        var files = Files(Placed);
        Assert.Contains("kubernetes.io/metadata.name: keda\n", files["k8s/infrastructure/rabbitmq/networkpolicy.yaml"], StringComparison.Ordinal);
        Assert.All(files.Where(f => f.Key.EndsWith("networkpolicy.yaml", StringComparison.Ordinal) && !f.Key.Contains("/rabbitmq/", StringComparison.Ordinal)), f => Assert.DoesNotContain("keda", f.Value, StringComparison.Ordinal));
        Assert.All(Files("").Values, f => Assert.DoesNotContain("keda", f, StringComparison.Ordinal));
    }

    [Fact]
    public void A_consumer_of_Kafka_is_scaled_by_how_far_its_group_is_behind()
    {
        var text = Text("servers: {events: {host: kafka.example.com, port: 9093, tls: true}}\nservices: {billing: {scaling: {queue: invoices, group: billing}}}", "scaledobject", Consumer("events", ServerTypes.Kafka));
        Assert.EndsWith(
            """
                - type: kafka
                  metadata:
                    bootstrapServers: "kafka.example.com:9093"
                    consumerGroup: "billing"
                    topic: "invoices"
                    lagThreshold: "20"
                    tls: "enable"

            """, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoices", "queueName: \"invoices\"")]
    [InlineData("invoices/billing", "topicName: \"invoices\"\n        subscriptionName: \"billing\"")]
    public void A_consumer_of_Azure_Service_Bus_is_scaled_by_a_queue_or_a_subscription(string queue, string metadata)
    {
        var settings = $"services: {{billing: {{scaling: {{queue: {queue}, connection: 'ConnectionStrings:Bus'}}}}}}";
        var text = Text(settings, "scaledobject", Consumer("bus", ServerTypes.AzureServiceBus));
        Assert.EndsWith($"    - type: azure-servicebus\n      metadata:\n        {metadata}\n        messageCount: \"20\"\n      authenticationRef:\n        name: billing\n", text, StringComparison.Ordinal);
        Assert.EndsWith("  secretTargetRef:\n    - parameter: connection\n      name: billing-settings\n      key: ConnectionStrings__Bus\n", Text(settings, "triggerauthentication", Consumer("bus", ServerTypes.AzureServiceBus)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scaling: {queue: q}", ServerTypes.Nats, "the length of a queue of bus (nats) is not looked at")]
    [InlineData("scaling: {queue: q}", ServerTypes.Kafka, "its consumer group, which is not known")]
    [InlineData("scaling: {queue: q, group: g}", ServerTypes.Kafka, "an address that other namespaces do not know")]
    [InlineData("scaling: {queue: q}", ServerTypes.AzureServiceBus, "nothing says under which key of billing")]
    [InlineData("scaling: {queue: q, connection: Other}", ServerTypes.AzureServiceBus, "nothing says under which key of billing")]
    [InlineData("scaling: {queue: q, server: bos}", ServerTypes.RabbitMq, "billing uses bus, so it is not known which has the queue q")]
    public void What_is_missing_is_said_and_the_service_is_scaled_without(string settings, string type, string message)
    {
        var result = Generate($"services: {{billing: {{{settings}}}}}", Consumer("bus", type));
        Assert.Contains(message, Assert.Single(result.Findings, f => f.Rule == "CTZ0135").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Artifacts, a => a.Path.EndsWith("scaledobject.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void More_pods_at_the_least_than_at_the_most_are_an_error() =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<ContainerizeException>(() => Files("services: {orders: {scaling: {queue: placed, minimum: 11}}}")).ExitCode);

    [Fact]
    public void In_a_chart_the_address_follows_the_release_and_the_values()
    {
        const string file = "helm/shop/templates/orders/";
        Assert.Contains("host: {{ print \"amqp://rabbitmq.\" $.Release.Namespace \".svc:5672/\" | quote }}", Files("helm: true\n" + Placed)[file + "scaledobject.yaml"], StringComparison.Ordinal);
        var elsewhere = Files("helm: true\nservers: {rabbitmq: {host: mq.example.com, username: shop}}\n" + Placed);
        Assert.Contains("host: {{ print \"amqp://\" (index $.Values.servers \"rabbitmq\").host \":\" (int (index $.Values.servers \"rabbitmq\").port) \"/\" | quote }}", elsewhere[file + "scaledobject.yaml"], StringComparison.Ordinal);
        Assert.Contains("username: {{ (index $.Values.servers \"rabbitmq\").username | quote }}", elsewhere[file + "configmap-scaling.yaml"], StringComparison.Ordinal);
        Assert.Contains("minReplicaCount: {{ int $values.scaling.minReplicas }}", elsewhere[file + "scaledobject.yaml"], StringComparison.Ordinal);
    }

    private static ApplicationModel Consumer(string server, string type) => Build.Model(
        [Build.Service("billing", ServiceKind.Worker, Build.Project("src/Billing/Billing.csproj")) with { Configuration = EquatableList.Of(Build.Needed("ConnectionStrings:Bus")) }],
        [Build.Server(server, type)],
        [Build.Edge("billing", server, ConnectionKind.Broker)]);

    private static GenerationResult Generate(string settings, ApplicationModel? model = null)
    {
        var (decided, user) = ModelSettings.Apply(model ?? Applications.Shop(), Given.File(settings), complete: true);
        return Generator.Generate(decided, new GenerationSettings { User = user });
    }

    private static Dictionary<string, string> Files(string settings) => Generate(settings).Artifacts.ToDictionary(a => a.Path, a => a.Text, StringComparer.Ordinal);

    private static string Text(string settings, string file, ApplicationModel? model = null) => Assert.Single(Generate(settings, model).Artifacts, a => a.Path.EndsWith($"/{file}.yaml", StringComparison.Ordinal)).Text;
}
