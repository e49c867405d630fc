using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Amounts of processor, memory and disk, as quantities.</summary>
internal sealed record ResourcePlan(string Cpu, string Memory, string Disk)
{
    /// <summary>A service's in production.</summary>
    public static readonly ResourcePlan Service = new("500m", "256Mi", "256Mi");

    /// <summary>Every workload's in the local profile, as a request.</summary>
    public static readonly ResourcePlan Small = new("50m", "128Mi", "64Mi");

    /// <summary>A service's amounts: those that the user decided, else the given.</summary>
    public static ResourcePlan Of(ApplicationPlan plan, PlannedService service, ResourcePlan given) => new(
        plan.Settings.User.Text(SettingKeys.Cpu, service.Name) ?? given.Cpu,
        plan.Settings.User.Text(SettingKeys.Memory, service.Name) ?? given.Memory,
        plan.Settings.User.Text(SettingKeys.Disk, service.Name) ?? given.Disk);
}
