using System.Globalization;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>What has KEDA scale a service by its queue. The parameters are those of KEDA's scalers for RabbitMQ, Apache Kafka and Azure Service Bus.</summary>
internal static class QueueScaling
{
    /// <summary>The name of the ConfigMap with the user's name.</summary>
    public static string UserMap(PlannedService service) => service.Name + "-scaling";

    /// <summary>The files; none for a service without a queue.</summary>
    public static IEnumerable<PlannedFile> Of(ApplicationPlan plan, PlannedService service)
    {
        if (service.Workload.Queue is not { } queue) yield break;
        var (name, space) = (service.Name, plan.Namespace);
        var server = plan.Server(queue.Server);
        var user = Username(server, queue);
        var authentication = Authentication(plan, service, queue, server) is { } a ? a with { UserMap = user.Length > 0 ? UserMap(service) : "" } : null;
        if (authentication is not null)
        {
            if (user.Length > 0) yield return new PlannedFile("configmap-scaling", "configmap", new ConfigMapPlan(UserMap(service), space, name, [new KubernetesPair("username", user)]));
            yield return new PlannedFile("triggerauthentication", "triggerauthentication", authentication);
        }

        yield return new PlannedFile("scaledobject", "scaledobject", new ScaledObjectPlan(service.Workload.Form.ToString(), name, space, name)
        {
            Minimum = service.Workload.Minimum,
            Maximum = service.Workload.Maximum,
            Trigger = queue.Type == ServerTypes.AzureServiceBus ? "azure-servicebus" : queue.Type,
            Metadata = Metadata(queue, server is null ? "" : BrokerAddress.Of(server).Text(space), server?.Elsewhere is { Tls: true }),
            Authentication = authentication?.Name ?? "",
        });
    }

    /// <summary>Whether KEDA asks a server of the manifests.</summary>
    public static bool Asks(ApplicationPlan plan, PlannedServer server) => plan.Services.Any(s => s.Workload.Queue is { AddressKey: "" } queue && queue.Server == server.Name);

    private static string Username(PlannedServer? server, PlannedQueue queue) => queue.AddressKey.Length > 0 || server is not { HasPassword: true } ? "" : server.Elsewhere?.Username ?? server.Recipe.Username;

    private static TriggerAuthenticationPlan? Authentication(ApplicationPlan plan, PlannedService service, PlannedQueue queue, PlannedServer? server)
    {
        TriggerAuthenticationPlan By(string parameter, string secret, string key) => new(service.Name, plan.Namespace, service.Name, parameter, secret, key);
        if (queue.AddressKey.Length > 0) return By(queue.Type == ServerTypes.RabbitMq ? "host" : "connection", SecretPlanner.Settings(service.Name), queue.AddressKey);
        return server is { HasPassword: true } ? By("password", SecretPlanner.Credentials(server.Name), SecretPlanner.PasswordKey) : null;
    }

    private static IReadOnlyList<KubernetesPair> Metadata(PlannedQueue queue, string address, bool tls)
    {
        var messages = queue.Messages.ToString(CultureInfo.InvariantCulture);
        return queue.Type switch
        {
            ServerTypes.RabbitMq => [.. queue.AddressKey.Length > 0 ? Array.Empty<KubernetesPair>() : [new("host", address)], new("protocol", "amqp"), new("queueName", queue.Name), new("mode", "QueueLength"), new("value", messages)],
            ServerTypes.Kafka => [new("bootstrapServers", address), new("consumerGroup", queue.Group), new("topic", queue.Name), new("lagThreshold", messages), .. tls ? [new("tls", "enable")] : Array.Empty<KubernetesPair>()],
            _ when queue.Name.Split('/') is [var topic, var subscription] => [new("topicName", topic), new("subscriptionName", subscription), new("messageCount", messages)],
            _ => [new("queueName", queue.Name), new("messageCount", messages)],
        };
    }
}
