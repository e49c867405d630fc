namespace Containerize.Deployment.Compose;

/// <summary>A service that was started, and what can be said of it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Container">Its container; null where there is none.</param>
/// <param name="Verdict">What can be said of it.</param>
internal sealed record ServiceState(ComposeService Service, ContainerState? Container, ServiceVerdict Verdict)
{
    /// <summary>One word for a table.</summary>
    public string Word => Verdict switch
    {
        ServiceVerdict.Done => "done",
        ServiceVerdict.Blocked => "not started",
        ServiceVerdict.Failed when Container is { Health: "unhealthy" } => "unhealthy",
        ServiceVerdict.Failed when Container is { Restarts: > 0, IsRestarted: true } => "crashing",
        ServiceVerdict.Failed when Container is { Status: "exited" } => "ended",
        ServiceVerdict.Failed => "failed",
        _ when Container is null => "absent",
        _ when Container.Health.Length > 0 => Container.Health,
        _ => Container.Status,
    };

    /// <summary>The addresses that the host opens for it.</summary>
    public IReadOnlyList<string> Addresses => Container is { Status: "running" } running
        ? [.. running.Ports.Select(p => p.Address(Service.PortNames.FirstOrDefault(n => n.Key == p.Container).Value ?? "")).Distinct(StringComparer.Ordinal)]
        : [];
}
