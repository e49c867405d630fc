using System.Globalization;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Plans compose.yaml.</summary>
internal static class ComposePlanner
{
    /// <summary>The user and group that services run as, and that owns what they write.</summary>
    public const int User = 10654;

    private const int FirstHostPort = 8080;

    /// <summary>Plans it.</summary>
    public static ComposePlan Plan(ApplicationPlan plan)
    {
        var order = StartOrder.Of(plan);
        var profiles = ComposeProfiles.Of(plan, order);
        var hostPort = FirstHostPort;
        var services = new List<ComposeService>();
        foreach (var service in plan.Services)
        {
            ComposePort[] ports = service.Service.Outward && service.Ports.Count > 0
                ? [new ComposePort(service.Ports[0].Name, service.Ports[0].Number, HostPort(service.Name, ""), (hostPort++).ToString(CultureInfo.InvariantCulture))]
                : [];
            services.Add(ComposeServicePlanner.Plan(plan, service) with
            {
                DependsOn = [.. order[service.Name].Select(d => new ComposeDependency(d.Key, d.Value))],
                Ports = ports,
                Profiles = [.. profiles[service.Name]],
            });
        }

        services.AddRange(plan.Servers.Select(s => ComposeServerPlanner.Plan(s) with { Profiles = [.. profiles[s.Name]] }));
        return new ComposePlan(plan.Model.Name, [.. services.OrderBy(s => s.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The variable that decides which port of the host leads to a service. Not NAME_PORT: a pod has such variables of its own for every Service.</summary>
    /// <param name="name">The service or server.</param>
    /// <param name="port">The port's name; empty for the one that others connect to.</param>
    public static string HostPort(string name, string port) => port.Length == 0 ? VariableNames.Of(name, "HOST", "PORT") : VariableNames.Of(name, port, "HOST", "PORT");
}
