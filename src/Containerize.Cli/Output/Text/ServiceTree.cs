using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>The services, each with what it listens on, answers, needs and writes.</summary>
internal static class ServiceTree
{
    /// <summary>Writes the services.</summary>
    /// <param name="model">The application.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(ApplicationModel model, TintedWriter writer)
    {
        writer.Line();
        writer.Line("Services", Tint.Heading);
        if (model.Services.Count == 0)
        {
            writer.Line("none: no project of this solution is something that runs in a container");
            return;
        }

        TreeText.Write(model.Services.Select(service => (Title(service), Rows(service, model))).ToList(), writer);
    }

    private static Row Title(Service service) => new(
        service.Name,
        [
            PublishedKind(service) + (service.Outward ? ", faces outward" : ""),
            Language(service.Language) + " " + service.TargetFramework,
            service.Project,
        ],
        null);

    private static IReadOnlyList<Row> Rows(Service service, ApplicationModel model) =>
    [
        .. service.Evidence.Take(1).Select(evidence => new Row("seen", [evidence.Detail], evidence.Location)),
        .. service.Arguments.Count == 0 ? Array.Empty<Row>() : [new Row("runs with", [string.Join(' ', service.Arguments)], null)],
        .. service.Ports.Select(port => new Row("listens", [$"{port.Port} {port.Protocol}{Only(port.Environments)}"], Deciding(port.Evidence))),
        .. Health(service),
        .. model.Connections.Where(connection => connection.From == service.Name).OrderBy(connection => connection.Kind == ConnectionKind.Message)
            .Select(connection => Needs(connection, service)),
        .. service.Volumes.Select(volume => new Row("writes", [volume.Path, volume.Persistent ? "kept" : "scratch"], Deciding(volume.Evidence))),
        .. service.Migrates.Select(context => new Row("migrates", [context], null)),
        .. Open(service),
    ];

    private static IEnumerable<Row> Health(Service service)
    {
        if (service.Health.Count == 0 && service.Ports.Count > 0)
            yield return new Row("health", ["no endpoint found: probes only open a TCP connection"], null, Tint.Warning);

        foreach (var endpoint in service.Health)
        {
            var path = endpoint.Path == HealthEndpoint.Grpc ? "gRPC health protocol" : endpoint.Path;
            var probe = endpoint.Probe == HealthProbe.Any ? "any probe" : endpoint.Probe.ToString().ToLowerInvariant();
            yield return new Row("health", [path, probe + Only(endpoint.Environments)], Deciding(endpoint.Evidence));
        }
    }

    private static Row Needs(Connection connection, Service service)
    {
        // A message goes by way of the broker: its consumer need not be there.
        var label = connection.Kind == ConnectionKind.Message ? "tells" : "needs";
        return new Row(label, [connection.To, ConnectionText.Of(connection), ConnectionKeys.Text(connection, service)], Deciding(connection.Evidence), Tint.Name);
    }

    /// <summary>Keys whose value only the user knows.</summary>
    private static IEnumerable<Row> Open(Service service) =>
        from key in service.Configuration
        where key.Supply is null && (key.Secret || (key.Required && key.Default is null))
        select new Row("set by you", [key.Key, key.Secret ? "secret" : "required"], Deciding(key.Evidence), Tint.Warning);

    private static SourceLocation? Deciding(EquatableList<Evidence> evidence) => evidence.Count == 0 ? null : evidence[0].Location;

    private static string Only(EquatableList<string> environments) => environments.Count == 0 ? "" : $" (only in {string.Join(", ", environments)})";

    private static string PublishedKind(Service service) => service.Kind.ToString().ToLowerInvariant();

    private static string Language(string language) => language switch { "csharp" => "C#", "fsharp" => "F#", "vb" => "Visual Basic", _ => language };
}
