using Containerize.Generation.Planning;

using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Chooses the probes of a service from the health endpoints that exist in the environment of the manifests.</summary>
internal static class ProbePlanner
{
    /// <summary>The probes; all null for what opens no port.</summary>
    public static (ProbePlan? Liveness, ProbePlan? Readiness, ProbePlan? Startup) Plan(ApplicationPlan plan, PlannedService service)
    {
        if (service.IsJob) return default;
        if (service.Ports.Count == 0)
        {
            plan.Findings.Add(GenerationRules.NoHealthEndpoint, service.Service, $"{service.Name} opens no port, so Kubernetes has nothing to probe", "That is enough where the process ends when it can no longer work; else give it a health endpoint");
            return default;
        }

        var endpoints = service.Service.Health.Where(h => h.ExistsIn(plan.Settings.Environment)).ToList();
        var live = endpoints.Find(h => h.Probe == HealthProbe.Liveness);
        var ready = endpoints.Find(h => h.Probe == HealthProbe.Readiness) ?? endpoints.Find(h => h.Probe == HealthProbe.Any);
        var start = endpoints.Find(h => h.Probe == HealthProbe.Startup) ?? live;
        if (endpoints.Count == 0 && service.Service.Kind != ServiceKind.Spa)
        {
            plan.Findings.Add(GenerationRules.NoHealthEndpoint, service.Service, $"{service.Name} has no health endpoint in {plan.Settings.Environment}, so its port is probed");
        }

        // An endpoint that serves both ends, or readiness alone, tells of databases too: as a liveness probe it would restart the service for their failures.
        var open = new ProbePlan("tcp") { Port = service.Ports[0].Name };
        var alive = live is null ? open : Of(live, service);
        var able = ready is not null ? Of(ready, service) : service.Service.Kind == ServiceKind.Spa ? new ProbePlan("http") { Path = "/", Port = service.Ports[0].Name } : open;
        ProbePlan? Decided(SettingKey key, ProbePlan found) => plan.Settings.User.Text(key, service.Name) switch { "none" => null, "tcp" => open, _ => found };

        return (
            Decided(SettingKeys.Liveness, alive) is { } liveness ? liveness with { Period = 10, Timeout = 2 } : null,
            Decided(SettingKeys.Readiness, able) is { } readiness ? readiness with { Period = 5, Timeout = 2 } : null,
            Decided(SettingKeys.Startup, start is null ? open : Of(start, service)) is { } startup ? startup with { Period = 2, Failures = (service.Workload.StartUp.Seconds + 1) / 2 } : null);
    }

    private static ProbePlan Of(HealthEndpoint endpoint, PlannedService service)
    {
        if (endpoint.Path == HealthEndpoint.Grpc) return new ProbePlan("grpc") { Number = PortPlanner.For(service.Ports, grpc: true, https: false)!.Number };
        var port = service.Ports.FirstOrDefault(p => p.Protocol == "http") ?? service.Ports[0];
        return new ProbePlan("http") { Path = endpoint.Path, Port = port.Name, Https = port.Protocol == "https" };
    }
}
