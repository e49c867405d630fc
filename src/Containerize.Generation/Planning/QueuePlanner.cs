using System.Globalization;
using Containerize.Generation.Servers;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Finds the queue that the settings name, on the broker that the service uses.</summary>
internal static class QueuePlanner
{
    private const int Fewest = 1;
    private const int Most = 10;
    private const int Messages = 20;

    /// <summary>The queue; null where the settings name none, and where it cannot be looked at, which is said.</summary>
    /// <param name="model">The application.</param>
    /// <param name="service">The service.</param>
    /// <param name="settings">What the user decides.</param>
    /// <param name="findings">Takes why a queue cannot be looked at.</param>
    public static PlannedQueue? Plan(ApplicationModel model, Service service, GenerationSettings settings, FindingSink findings)
    {
        if (settings.User.Text(ScalingKeys.Queue, service.Name) is not { } name) return null;
        var brokers = Brokers(model, service);
        var given = settings.User.Text(ScalingKeys.Server, service.Name);
        if (given is null ? brokers.Count != 1 : !brokers.Any(b => b.Name == given))
        {
            var known = brokers.Count == 0 ? "no broker" : string.Join(", ", brokers.Select(b => b.Name));
            return Refuse(service, findings, $"{service.Name} uses {known}, so it is not known which has the queue {name}", "Name one of the brokers that the service uses in scaling.server");
        }

        var server = brokers.First(b => given is null || b.Name == given);
        var queue = new PlannedQueue(name, server.Name, server.Type) { Group = settings.User.Text(ScalingKeys.Group, service.Name) ?? "", Messages = Number(settings, ScalingKeys.Messages, service, Messages) };
        return server.Type switch
        {
            ServerTypes.RabbitMq when IsHosted(server, settings) is not null => queue,
            ServerTypes.RabbitMq or ServerTypes.AzureServiceBus => InSecret(queue, service, settings, findings),
            ServerTypes.Kafka => OfKafka(queue, service, IsHosted(server, settings), findings),
            _ => Refuse(service, findings, $"the length of a queue of {server.Name} ({server.Type}) is not looked at", "Write a ScaledObject of your own; those for RabbitMQ, Kafka and Azure Service Bus are generated"),
        };
    }

    /// <summary>The fewest and the most pods.</summary>
    /// <exception cref="ContainerizeException">The fewest are more than the most (<see cref="ExitCode.Usage"/>).</exception>
    public static (int Fewest, int Most) Bounds(Service service, GenerationSettings settings)
    {
        var (fewest, most) = (Number(settings, ScalingKeys.Minimum, service, Fewest), Number(settings, ScalingKeys.Maximum, service, Most));
        return fewest <= most ? (fewest, most) : throw new ContainerizeException(ExitCode.Usage, $"the fewest pods of {service.Name}, {fewest}, are more than the most, {most}", $"Set {ScalingKeys.Maximum.Path} to {fewest} or more");
    }

    private static List<Infrastructure> Brokers(ApplicationModel model, Service service) =>
        [.. model.Infrastructure.Where(i => model.Connections.Any(c => c.From == service.Name && c.To == i.Name && c.Kind == ConnectionKind.Broker)).OrderBy(i => i.Name, StringComparer.Ordinal)];

    // Whether the manifests bring the server; null where only a Secret knows its address.
    private static bool? IsHosted(Infrastructure server, GenerationSettings settings)
    {
        if ((server.External && !ModelSettings.IsMadeExternal(server)) || ServerCatalogue.Find(server.Type) is not { } recipe) return null;
        return ServerAddress.Of(server.Name, recipe, settings.User) switch { null => true, { Host.Length: > 0 } => false, _ => null };
    }

    private static PlannedQueue? InSecret(PlannedQueue queue, Service service, GenerationSettings settings, FindingSink findings)
    {
        var secrets = service.Configuration.Where(k => k.Secret || k.Supply is not null).Select(k => k.Key).Order(StringComparer.Ordinal).ToList();
        if (settings.User.Text(ScalingKeys.Connection, service.Name) is { } path && secrets.Contains(path, StringComparer.Ordinal)) return queue with { AddressKey = path.Replace(":", "__", StringComparison.Ordinal) };
        return Refuse(service, findings, $"the address of {queue.Server} is in a Secret, and nothing says under which key of {service.Name}", secrets.Count > 0 ? $"Name it in scaling.connection: one of {string.Join(", ", secrets)}" : $"Give servers.{queue.Server}.host, where that is possible");
    }

    private static PlannedQueue? OfKafka(PlannedQueue queue, Service service, bool? isHosted, FindingSink findings)
    {
        if (queue.Group.Length == 0) return Refuse(service, findings, $"how far {service.Name} is behind in {queue.Name} is counted by its consumer group, which is not known", "Set scaling.group");
        return isHosted == false ? queue
            : Refuse(service, findings, $"{queue.Server} gives clients an address that other namespaces do not know, and KEDA asks from one", $"Give the host of a broker that all namespaces reach in servers.{queue.Server}.host");
    }

    private static int Number(GenerationSettings settings, SettingKey key, Service service, int standard) =>
        settings.User.Text(key, service.Name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : standard;

    private static PlannedQueue? Refuse(Service service, FindingSink findings, string why, string fix)
    {
        findings.Add(GenerationRules.QueueNotWatched, new SourceLocation(service.Project), service.Name, why, fix);
        return null;
    }
}
