using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Amounts of processor, memory and disk, as quantities.</summary>
internal sealed record ResourcePlan(string Cpu, string Memory, string Disk)
{
    /// <summary>What answers requests, in production.</summary>
    public static readonly ResourcePlan Service = new("500m", "256Mi", "256Mi");

    /// <summary>Every workload's in the local profile, as a request.</summary>
    public static readonly ResourcePlan Small = new("50m", "128Mi", "64Mi");

    /// <summary>The memory of a service on Windows, whose own processes in the container take the first half of it.</summary>
    public const string WindowsMemory = "512Mi";

    /// <summary>What a service of a kind asks for in the local profile.</summary>
    public static ResourcePlan SmallOf(ServiceKind kind) => kind == ServiceKind.Spa ? new ResourcePlan("50m", "32Mi", "32Mi") : Small;

    /// <summary>What a service of a kind gets in production, where nobody has measured it: defaults that docs/settings.md states.</summary>
    public static ResourcePlan OfKind(ServiceKind kind) => kind switch
    {
        ServiceKind.Worker => Service with { Cpu = "250m" },

        // Reads much at once, and the host of functions is a process beside them.
        ServiceKind.Job or ServiceKind.Functions => Service with { Memory = "512Mi" },
        ServiceKind.Spa => new ResourcePlan("100m", "64Mi", "64Mi"),
        _ => Service,
    };

    /// <summary>A service's amounts: those that the user decided, else the given.</summary>
    public static ResourcePlan Of(ApplicationPlan plan, PlannedService service, ResourcePlan given) => new(
        plan.Settings.User.Text(SettingKeys.Cpu, service.Name) ?? given.Cpu,
        plan.Settings.User.Text(SettingKeys.Memory, service.Name) ?? given.Memory,
        plan.Settings.User.Text(SettingKeys.Disk, service.Name) ?? given.Disk);
}
