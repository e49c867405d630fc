using Containerize.Generation.Compose;
using Containerize.Generation.Escaping;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans the Deployment, StatefulSet, Job or CronJob of a service.</summary>
internal static class ServiceWorkload
{
    /// <summary>The name of the ConfigMap.</summary>
    public static string ConfigMap(PlannedService service) => service.Name + "-config";

    /// <summary>Plans it.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="service">The service.</param>
    public static WorkloadPlan Plan(ApplicationPlan plan, PlannedService service)
    {
        var (workload, user, name) = (service.Workload, plan.Settings.User, service.Name);
        var variables = EnvironmentPlanner.Plan(plan, service, behindService: true);
        var secrets = EnvironmentRenderer.Secret(service, variables);
        var (liveness, readiness, startup) = ProbePlanner.Plan(plan, service);
        var data = EnvironmentRenderer.Plain(plan, variables);
        var files = SecretFile.Of(user, name);
        var local = plan.Settings.Profile == GenerationProfile.Local;
        var amounts = service.OnWindows ? ResourcePlan.OfKind(service.Service.Kind) with { Memory = ResourcePlan.WindowsMemory } : ResourcePlan.OfKind(service.Service.Kind);
        return new WorkloadPlan(workload.Form.ToString(), name, plan.Namespace, name)
        {
            Annotations = Annotations(service, user, local, liveness is not null, secrets, files.Count > 0),
            HasToken = ServiceAccess.Of(plan, service) is not null,
            KindReason = workload.FormReason,
            Schedule = workload.Schedule,
            Replicas = workload.Replicas,
            RecreateReason = workload.RecreateReason,
            Image = service.Image,
            PullPolicy = local ? "IfNotPresent" : "Always",
            Arguments = service.SharesImage || service.HasOwnDockerfile ? [.. service.Service.Arguments.Select(KubernetesText.Literal)] : [],
            ConfigMap = data.Count > 0 ? ConfigMap(service) : "",
            PodAnnotations = service.IsJob ? [] : ConfigChecksum.Of(data),
            Environment = secrets,
            Ports = Ports(service),
            Liveness = liveness,
            Readiness = readiness,
            Startup = startup,
            StartUpReason = workload.StartUp.Reason,
            Requests = ResourcePlan.Of(plan, service, local ? (service.OnWindows ? ResourcePlan.Small with { Memory = ResourcePlan.WindowsMemory } : ResourcePlan.SmallOf(service.Service.Kind)) : amounts),
            Limits = ResourcePlan.Of(plan, service, amounts),
            Windows = service.OnWindows,
            User = service.OnWindows ? 0 : ComposePlanner.User,
            Group = service.OnWindows ? 0 : ComposePlanner.User,
            LowPort = !service.OnWindows && service.Ports.Any(p => p.Number < 1024),
            Grace = workload.Shutdown.Grace,
            GraceReason = (workload.Shutdown.Delay > 0 ? $"{workload.Shutdown.Delay} s to go on serving, " : "") + workload.Shutdown.Reason + ", and 5 s to spare.",
            Delay = workload.Shutdown.Delay,
            PriorityClass = user.Text(SettingKeys.PriorityClass, name) ?? "",
            RuntimeClass = user.Text(SettingKeys.RuntimeClass, name) ?? "",
            Mounts = service.OnWindows ? [] : [new MountPlan("tmp", "/tmp"), .. files.Count > 0 ? [new MountPlan("run-secrets-files", SecretFile.Folder, ReadOnly: true)] : Array.Empty<MountPlan>(), .. service.Scratch.Concat(service.Persistent).Select(v => new MountPlan(v.Name, v.Path))],
            Claims = service.IsStateful ? [.. service.Persistent.Select(v => new ClaimTemplatePlan(v.Name, ServiceStorage.Size(plan, service), ServiceStorage.Class(plan, service)))] : [],
            Volumes = service.OnWindows ? [] :
            [
                new VolumePlan("tmp", "empty", ""),
                .. files.Count > 0 ? [new VolumePlan("run-secrets-files", "files", SecretPlanner.Files(name))] : Array.Empty<VolumePlan>(),
                .. service.Scratch.Select(v => new VolumePlan(v.Name, "empty", "", user.Text(RunKeys.ScratchSize, name) ?? VolumePlan.Usual)),
                .. service.IsStateful ? [] : service.Persistent.Select(v => new VolumePlan(v.Name, "claim", ServiceStorage.Claim(service, v))),
            ],
        };
    }

    /// <summary>The ports as pod and Service have them.</summary>
    public static IReadOnlyList<ServicePortPlan> Ports(PlannedService service) => [.. service.Ports.Select(p => new ServicePortPlan(p.Name, p.Service, p.Number) { AppProtocol = ServicePortPlan.AppProtocolOf(p.Protocol) })];

    private static IReadOnlyList<KubernetesPair> Annotations(PlannedService service, UserSettings user, bool local, bool isProbed, IReadOnlyList<WorkloadVariable> secrets, bool files) => Exemptions.Join(
        user.Text(SettingKeys.PriorityClass, service.Name) is null ? Exemptions.NoPriority : Exemptions.Priority,
        Exemptions.Secrets([.. secrets.Select(s => s.Secret), files ? SecretPlanner.Files(service.Name) : ""]),
        service.Workload.IsAutoscaled ? Exemptions.Autoscaled(service.Workload.Queue is null ? "HorizontalPodAutoscaler" : "ScaledObject") : [],
        service.Workload is { SingleReason: { Length: > 0 } reason, Replicas: 1 } && !service.IsJob ? Exemptions.OneReplica(reason, service.Workload.Form) : [],
        secrets.Any(s => s.IsSecret) ? Exemptions.SecretVariables : [],
        isProbed ? [] : service.IsJob ? Exemptions.Ends : Exemptions.NoProbes,
        service.OnWindows ? Exemptions.Windows : [],
        local ? Exemptions.LoadedImage : []);
}
