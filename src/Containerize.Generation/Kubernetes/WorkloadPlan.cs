using Containerize.Generation.Planning;

namespace Containerize.Generation.Kubernetes;

/// <summary>A Deployment, StatefulSet, Job or CronJob.</summary>
internal sealed record WorkloadPlan(string Kind, string Name, string Namespace, string App) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The apiVersion.</summary>
    public string ApiVersion => Kind is "Job" or "CronJob" ? "batch/v1" : "apps/v1";

    /// <summary>Whether it is a Deployment.</summary>
    public bool IsDeployment => Kind == "Deployment";

    /// <summary>Whether it is a Job.</summary>
    public bool IsJob => Kind == "Job";

    /// <summary>Whether it runs to completion.</summary>
    public bool RunsToCompletion => Kind is "Job" or "CronJob";

    /// <summary>Whether it is a StatefulSet.</summary>
    public bool IsStatefulSet => Kind == "StatefulSet";

    /// <summary>Annotations of the pods: what has to make new ones when it changes.</summary>
    public IReadOnlyList<KubernetesPair> PodAnnotations { get; init; } = [];

    /// <summary>Whether the pods have annotations.</summary>
    public bool HasPodAnnotations => PodAnnotations.Count > 0;

    /// <summary>How many pods; 0 where an autoscaler says so.</summary>
    public int Replicas { get; init; }

    /// <summary>Whether the number of pods is given.</summary>
    public bool HasReplicas => Replicas > 0;

    /// <summary>Whether two versions may run side by side for a moment.</summary>
    public bool Rolling => RecreateReason.Length == 0;

    /// <summary>Why no two versions may run side by side; empty where they may.</summary>
    public string RecreateReason { get; init; } = "";

    /// <summary>Why it is of this kind; empty where nothing is to be said.</summary>
    public string KindReason { get; init; } = "";

    /// <summary>Whether there is something to say of its kind.</summary>
    public bool HasKindReason => KindReason.Length > 0;

    /// <summary>When it runs, for a CronJob.</summary>
    public PlannedSchedule? Schedule { get; init; }

    /// <summary>The image.</summary>
    public string Image { get; init; } = "";

    /// <summary>Always or IfNotPresent.</summary>
    public string PullPolicy { get; init; } = "Always";

    /// <summary>Whether its pods have a token of the API server.</summary>
    public bool HasToken { get; init; }

    /// <summary>The command instead of the image's.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The arguments instead of the image's.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The ConfigMap whose entries become variables; empty for none.</summary>
    public string ConfigMap { get; init; } = "";

    /// <summary>The variables, each after those that it refers to.</summary>
    public IReadOnlyList<WorkloadVariable> Environment { get; init; } = [];

    /// <summary>The ports.</summary>
    public IReadOnlyList<ServicePortPlan> Ports { get; init; } = [];

    /// <summary>Whether it works.</summary>
    public ProbePlan? Liveness { get; init; }

    /// <summary>Whether it can serve.</summary>
    public ProbePlan? Readiness { get; init; }

    /// <summary>Whether it has started.</summary>
    public ProbePlan? Startup { get; init; }

    /// <summary>The probes by the names of their fields.</summary>
    public IReadOnlyList<NamedProbe> Probes =>
        [.. new[] { new NamedProbe("startupProbe", Startup!, StartUpReason), new NamedProbe("readinessProbe", Readiness!), new NamedProbe("livenessProbe", Liveness!) }.Where(p => p.Probe is not null)];

    /// <summary>Why it may take longer to start than usual; empty where it may not.</summary>
    public string StartUpReason { get; init; } = "";

    /// <summary>What it asks for.</summary>
    public ResourcePlan Requests { get; init; } = ResourcePlan.Service;

    /// <summary>What it may use.</summary>
    public ResourcePlan Limits { get; init; } = ResourcePlan.Service;

    /// <summary>The user; 0 for the image's own.</summary>
    public int User { get; init; }

    /// <summary>The group.</summary>
    public int Group { get; init; }

    /// <summary>Whether a user is given.</summary>
    public bool HasUser => User > 0;

    /// <summary>Whether it runs on nodes with Windows, which refuses what Linux alone knows.</summary>
    public bool Windows { get; init; }

    /// <summary>Whether something is said of the nodes and pods beside which it runs.</summary>
    public bool HasAffinity => !Windows || !RunsToCompletion;

    /// <summary>Whether the root file system cannot be written to.</summary>
    public bool ReadOnly { get; init; } = true;

    /// <summary>Whether it listens on a port below 1024 without being root.</summary>
    public bool LowPort { get; init; }

    /// <summary>Where volumes are mounted.</summary>
    public IReadOnlyList<MountPlan> Mounts { get; init; } = [];

    /// <summary>The volumes.</summary>
    public IReadOnlyList<VolumePlan> Volumes { get; init; } = [];

    /// <summary>Whether something is mounted.</summary>
    public bool HasMounts => Mounts.Count > 0;

    /// <summary>Whether there are volumes.</summary>
    public bool HasVolumes => Volumes.Count > 0;

    /// <summary>The volumes of which each pod of a StatefulSet gets its own.</summary>
    public IReadOnlyList<ClaimTemplatePlan> Claims { get; init; } = [];

    /// <summary>Whether there are such volumes.</summary>
    public bool HasClaims => Claims.Count > 0;

    /// <summary>Seconds to end in.</summary>
    public int Grace { get; init; } = 30;

    /// <summary>What those seconds are for; empty where nothing is to be said.</summary>
    public string GraceReason { get; init; } = "";

    /// <summary>Whether there is something to say of those seconds.</summary>
    public bool HasGraceReason => GraceReason.Length > 0;

    /// <summary>Seconds to go on serving before the signal to end.</summary>
    public int Delay { get; init; }

    /// <summary>Whether it goes on serving before it ends.</summary>
    public bool HasDelay => Delay > 0;

    /// <summary>The PriorityClass; empty for none.</summary>
    public string PriorityClass { get; init; } = "";

    /// <summary>Whether there is a PriorityClass.</summary>
    public bool HasPriorityClass => PriorityClass.Length > 0;

    /// <summary>The RuntimeClass; empty for the node's own.</summary>
    public string RuntimeClass { get; init; } = "";

    /// <summary>Whether there is a RuntimeClass.</summary>
    public bool HasRuntimeClass => RuntimeClass.Length > 0;

    /// <summary>Always or OnFailure.</summary>
    public string Restart => RunsToCompletion ? "OnFailure" : "Always";

    /// <summary>Whether there is a command.</summary>
    public bool HasCommand => Command.Count > 0;

    /// <summary>Whether there are arguments.</summary>
    public bool HasArguments => Arguments.Count > 0;

    /// <summary>Whether there is a ConfigMap.</summary>
    public bool HasConfigMap => ConfigMap.Length > 0;

    /// <summary>Whether there are variables.</summary>
    public bool HasEnvironment => Environment.Count > 0;

    /// <summary>Whether there are ports.</summary>
    public bool HasPorts => Ports.Count > 0;
}
