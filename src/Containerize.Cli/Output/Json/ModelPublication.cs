using Containerize.Model;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns the application model into its published form. The value of a secret has no place in it.</summary>
internal static class ModelPublication
{
    /// <summary>The published form, sorted.</summary>
    /// <param name="model">The model.</param>
    public static ModelDocument Document(ApplicationModel model) => new()
    {
        SchemaVersion = ApplicationModel.SchemaVersion,
        Name = model.Name,
        Root = model.Root,
        Environment = model.Environment,
        Services = Sorted(model.Services, service => service.Name).Select(Of).ToList(),
        Infrastructure = Sorted(model.Infrastructure, server => server.Name).Select(Of).ToList(),
        Connections = Sorted(model.Connections, connection => connection.From)
            .ThenBy(connection => connection.To, StringComparer.Ordinal)
            .ThenBy(connection => connection.Kind)
            .ThenBy(connection => connection.Target, StringComparer.Ordinal)
            .Select(Of).ToList(),
        Unresolved = Sorted(model.Unresolved, unresolved => unresolved.Service)
            .ThenBy(unresolved => unresolved.Subject, StringComparer.Ordinal)
            .ThenBy(unresolved => unresolved.Location?.ToString(), StringComparer.Ordinal)
            .Select(Of).ToList(),
        Notices = Sorted(model.Notices, notice => notice.Location.File)
            .ThenBy(notice => notice.Location.Line)
            .ThenBy(notice => notice.Rule, StringComparer.Ordinal)
            .ThenBy(notice => notice.Message, StringComparer.Ordinal)
            .Select(Of).ToList(),
    };

    private static IOrderedEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> key) => items.OrderBy(key, StringComparer.Ordinal);

    private static ServiceDocument Of(Service service) => new()
    {
        Name = service.Name,
        Project = service.Project,
        Kind = PublishedName.Of(service.Kind),
        Language = service.Language,
        TargetFramework = service.TargetFramework,
        AssemblyName = service.AssemblyName,
        Arguments = [.. service.Arguments],
        Ports = service.Ports.OrderBy(port => port.Port).ThenBy(port => port.Protocol, StringComparer.Ordinal).Select(Of).ToList(),
        Health = Sorted(service.Health, endpoint => endpoint.Path).ThenBy(endpoint => endpoint.Probe).Select(Of).ToList(),
        Configuration = Sorted(service.Configuration, key => key.Key).Select(Of).ToList(),
        Volumes = Sorted(service.Volumes, volume => volume.Name).Select(Of).ToList(),
        Schedules = Sorted(service.Schedules, schedule => schedule.Job).ThenBy(schedule => schedule.Expression, StringComparer.Ordinal).Select(Of).ToList(),
        Outward = service.Outward,
        Evidence = Of(service.Evidence),
    };

    private static PortDocument Of(ServicePort port) => new(port.Port, port.Protocol, [.. port.Environments], Of(port.Evidence));

    private static HealthDocument Of(HealthEndpoint endpoint) =>
        new(endpoint.Path, PublishedName.Of(endpoint.Probe), [.. endpoint.Environments], Of(endpoint.Evidence));

    private static ConfigurationDocument Of(ConfigurationKey key) =>
        new(key.Key, key.Secret, key.Required, key.Secret ? null : key.Default, Of(key.Evidence));

    private static VolumeDocument Of(Volume volume) => new(volume.Name, volume.Path, volume.Persistent, Of(volume.Evidence));

    private static ScheduleDocument Of(Schedule schedule) => new(schedule.Expression, schedule.Job, Of(schedule.Evidence));

    private static InfrastructureDocument Of(Infrastructure server) => new(server.Name, server.Type, server.External, Of(server.Evidence));

    private static ConnectionDocument Of(Connection connection) => new(
        connection.From,
        connection.To,
        PublishedName.Of(connection.Kind),
        connection.Target,
        PublishedName.Of(connection.Confidence),
        connection.Alternative,
        Of(connection.Evidence));

    private static UnresolvedDocument Of(Unresolved unresolved) => new(
        unresolved.Service,
        unresolved.Subject,
        unresolved.Remedy,
        unresolved.Location?.File,
        unresolved.Location?.Line,
        unresolved.Location?.Column,
        unresolved.HidesDependency);

    private static NoticeDocument Of(Notice notice) => new(
        notice.Rule,
        PublishedName.Of(notice.Severity),
        notice.Location.File,
        notice.Location.Line,
        notice.Location.Column,
        notice.Message,
        notice.Remedy);

    private static List<EvidenceDocument> Of(EquatableList<Evidence> evidence) =>
        evidence.Select(item => new EvidenceDocument(item.File, item.Line, item.Column, item.Detail)).Distinct().ToList();
}
