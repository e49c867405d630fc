using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Chooses the ports that a service opens in the environment of the manifests.</summary>
internal static class PortPlanner
{
    /// <summary>The port that a deployment states where the image's default decides.</summary>
    public const int Default = 8080;

    /// <summary>The ports, lowest first; the first one of the web's is behind port 80 of the Service.</summary>
    public static IReadOnlyList<PlannedPort> Plan(Service service, GenerationSettings settings)
    {
        var ports = new List<PlannedPort>();
        var taken = new HashSet<int>();
        foreach (var port in service.Ports.Where(p => p.Environments.Count == 0 || p.Environments.Contains(settings.Environment, StringComparer.OrdinalIgnoreCase)))
        {
            // The image's default is ours to state, and was a port below 1024 up to .NET 7.
            var number = port is { IsImageDefault: true, Port: < 1024 } && settings.User.Find(SettingKeys.Ports, service.Name) is null ? Default : port.Port;
            if (ports.Exists(p => p.Number == number)) continue;
            var protocol = port.Protocol is "https" or "grpc" or "tcp" ? port.Protocol : "http";
            var outside = protocol switch { "https" => 443, "tcp" => number, _ => 80 };
            if (!taken.Add(outside))
            {
                outside = number;
                taken.Add(number);
            }

            ports.Add(new PlannedPort(Name(protocol, number, ports), number, outside, protocol));
        }

        if (ports.Count == 0 && service.Kind is ServiceKind.Spa or ServiceKind.Functions)
        {
            ports.Add(new PlannedPort("http", Default, 80, "http"));
        }

        return ports;
    }

    /// <summary>The port that others call: of the protocol that they speak where there is one, else the first.</summary>
    public static PlannedPort? For(IReadOnlyList<PlannedPort> ports, bool grpc, bool https) =>
        ports.FirstOrDefault(p => p.Protocol == (https ? "https" : grpc ? "grpc" : "http")) ?? (ports.Count > 0 ? ports[0] : null);

    private static string Name(string protocol, int number, List<PlannedPort> ports) =>
        ports.Exists(p => p.Name == protocol) ? $"{protocol}-{number}" : protocol;
}
