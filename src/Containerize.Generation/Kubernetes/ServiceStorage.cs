using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>The storage of a service that outlives its pods.</summary>
internal static class ServiceStorage
{
    /// <summary>The name of the claim of a folder.</summary>
    public static string Claim(PlannedService service, Volume volume) => $"{service.Name}-{volume.Name}";

    /// <summary>The claim of a folder, which the pods of a Deployment or Job mount.</summary>
    public static ClaimPlan Plan(ApplicationPlan plan, PlannedService service, Volume volume) => new(Claim(service, volume), plan.Namespace, service.Name, Size(plan, service))
    {
        Class = Class(plan, service),
        AccessMode = Singleton.HasOwnDisk(service.Service, plan.Settings) ? "ReadWriteOnce" : "ReadWriteMany",
    };

    /// <summary>The room that a volume of the service asks for.</summary>
    public static string Size(ApplicationPlan plan, PlannedService service) => plan.Settings.User.Text(SettingKeys.StorageSize, service.Name) ?? "1Gi";

    /// <summary>The storage class; empty for the cluster's own.</summary>
    public static string Class(ApplicationPlan plan, PlannedService service) => plan.Settings.User.Text(SettingKeys.StorageClass, service.Name) ?? "";
}
