using Containerize.Generation.Dockerfiles;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>Chooses the health check of a service in compose. Kubernetes probes from outside and needs nothing in the image; compose runs a command in the container.</summary>
internal static class HealthCheckPlanner
{
    /// <summary>The check; null where there is nothing to ask, or nothing in the image to ask with.</summary>
    /// <param name="service">The service.</param>
    /// <param name="ports">Its ports.</param>
    /// <param name="settings">What the user decides.</param>
    public static HealthCheck? Plan(Service service, IReadOnlyList<PlannedPort> ports, GenerationSettings settings)
    {
        var decided = settings.User.Text(SettingKeys.ComposeProbe, service.Name);
        if (ports.Count == 0 || decided == "none" || !(service.Kind == ServiceKind.Spa || CanCarryProbe(service))) return null;

        // The program speaks HTTP/1.1 without TLS: of any other port it sees no more than that it is open.
        var plain = ports.FirstOrDefault(p => p.Protocol == "http");
        var path = decided is null ? service.Kind == ServiceKind.Spa ? "/" : Endpoint(service, settings) : decided;
        return plain is not null && path.StartsWith('/') && path.All(c => c is > ' ' and <= '~') ? new HealthCheck(plain.Number, path) : new HealthCheck((plain ?? ports[0]).Number, "");
    }

    /// <summary>Whether the image of a service can run the program that asks for its health: it holds the dotnet host, and the program can be compiled for its framework.</summary>
    /// <param name="service">The service.</param>
    public static bool CanCarryProbe(Service service)
    {
        return service.Kind is not (ServiceKind.Spa or ServiceKind.Functions or ServiceKind.Job) && PublishMode.Of(service) is { IsSelfContained: false, IsNative: false }
            && Version.TryParse(service.TargetFramework.Split('-')[0].Replace("net", "", StringComparison.Ordinal), out var version) && version.Major >= 5;
    }

    // Readiness says that others can use it, which is what those that wait for it want to know.
    private static string Endpoint(Service service, GenerationSettings settings)
    {
        var endpoints = service.Health.Where(h => h.Path.StartsWith('/') && h.ExistsIn(settings.ComposeEnvironment)).ToList();
        HealthProbe[] order = [HealthProbe.Readiness, HealthProbe.Any, HealthProbe.Liveness, HealthProbe.Startup];
        return order.Select(o => endpoints.Find(e => e.Probe == o)).FirstOrDefault(e => e is not null)?.Path ?? "";
    }
}
