using System.Globalization;
using Containerize.Generation.Compose;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans the Deployment or Job of a service.</summary>
internal static class ServiceWorkload
{
    /// <summary>Whether an autoscaler sets the number of pods: for what answers requests and keeps nothing on a disk.</summary>
    public static bool IsAutoscaled(ApplicationPlan plan, PlannedService service) =>
        plan.Settings.Profile == GenerationProfile.Production && plan.Settings.User.Find(SettingKeys.Replicas, service.Name) is null && service.Service.Kind is ServiceKind.Web or ServiceKind.Gateway or ServiceKind.Spa && service.Ports.Count > 0 && !KeepsFiles(service);

    /// <summary>The name of the ConfigMap.</summary>
    public static string ConfigMap(PlannedService service) => service.Name + "-config";

    /// <summary>Plans it.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="service">The service.</param>
    /// <param name="name">The object's name: a job's ends in the hash of its template, as a job's template cannot change.</param>
    public static WorkloadPlan Plan(ApplicationPlan plan, PlannedService service, string name)
    {
        var variables = EnvironmentPlanner.Plan(plan, service, behindService: true);
        var secrets = EnvironmentRenderer.Secret(service, variables);
        var (liveness, readiness, startup) = ProbePlanner.Plan(plan, service);
        var local = plan.Settings.Profile == GenerationProfile.Local;
        var autoscaled = IsAutoscaled(plan, service);
        var decided = plan.Settings.User.Text(SettingKeys.Replicas, service.Name) is { } count ? int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var single = decided > 0 ? decided == 1 : local || KeepsFiles(service) || service.Service.Kind is not (ServiceKind.Web or ServiceKind.Gateway or ServiceKind.Spa or ServiceKind.Functions);
        var why = decided > 0 ? "The settings say so." : local ? "One pod is enough on a developer's machine." : KeepsFiles(service) ? "Its files lie on a volume of one pod." : "Nothing says that two may run side by side.";
        return new WorkloadPlan(service.IsJob ? "Job" : "Deployment", name, plan.Namespace, service.Name)
        {
            Annotations = Exemptions.Join(
                Exemptions.Always,
                Exemptions.Secrets(secrets.Select(s => s.Secret)),
                autoscaled ? Exemptions.Autoscaled : [],
                single && !service.IsJob ? Exemptions.OneReplica(why) : [],
                secrets.Any(s => s.IsSecret) ? Exemptions.SecretVariables : [],
                liveness is null ? Exemptions.NoProbes : [],
                local ? Exemptions.LoadedImage : []),
            Replicas = decided > 0 ? decided : autoscaled ? 0 : single ? 1 : 3,
            Rolling = local ? service.Service.Kind != ServiceKind.Worker && !KeepsFiles(service) : !single,
            Image = service.Image,
            PullPolicy = local ? "IfNotPresent" : "Always",
            Arguments = service.SharesImage || service.HasOwnDockerfile ? [.. service.Service.Arguments.Select(KubernetesText.Literal)] : [],
            ConfigMap = EnvironmentRenderer.Plain(plan, variables).Count > 0 ? ConfigMap(service) : "",
            Environment = secrets,
            Ports = Ports(service),
            Liveness = liveness,
            Readiness = readiness,
            Startup = startup,
            Requests = ResourcePlan.Of(plan, service, local ? ResourcePlan.Small : ResourcePlan.Service),
            Limits = ResourcePlan.Of(plan, service, ResourcePlan.Service),
            User = ComposePlanner.User,
            Group = ComposePlanner.User,
            LowPort = service.Ports.Any(p => p.Number < 1024),
            Mounts = [new MountPlan("tmp", "/tmp"), .. service.Scratch.Concat(service.Persistent).Select(v => new MountPlan(v.Name, v.Path))],
            Volumes =
            [
                new VolumePlan("tmp", "empty", ""),
                .. service.Scratch.Select(v => new VolumePlan(v.Name, "empty", "")),
                .. service.Persistent.Select(v => new VolumePlan(v.Name, "claim", $"{service.Name}-{v.Name}")),
            ],
        };
    }

    /// <summary>The ports as pod and Service have them.</summary>
    public static IReadOnlyList<ServicePortPlan> Ports(PlannedService service) => [.. service.Ports.Select(p => new ServicePortPlan(p.Name, p.Service, p.Number))];

    private static bool KeepsFiles(PlannedService service) => service.Persistent.Count > 0;
}
