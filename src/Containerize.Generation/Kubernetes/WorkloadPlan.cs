namespace Containerize.Generation.Kubernetes;

/// <summary>A Deployment, Job or StatefulSet.</summary>
internal sealed record WorkloadPlan(string Kind, string Name, string Namespace, string App) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>The apiVersion.</summary>
    public string ApiVersion => Kind == "Job" ? "batch/v1" : "apps/v1";

    /// <summary>Whether it is a Deployment.</summary>
    public bool IsDeployment => Kind == "Deployment";

    /// <summary>Whether it is a Job.</summary>
    public bool IsJob => Kind == "Job";

    /// <summary>Whether it is a StatefulSet.</summary>
    public bool IsStatefulSet => Kind == "StatefulSet";

    /// <summary>How many pods; 0 where an autoscaler says so.</summary>
    public int Replicas { get; init; }

    /// <summary>Whether the number of pods is given.</summary>
    public bool HasReplicas => Replicas > 0;

    /// <summary>Whether two versions may run side by side for a moment.</summary>
    public bool Rolling { get; init; } = true;

    /// <summary>The image.</summary>
    public string Image { get; init; } = "";

    /// <summary>Always or IfNotPresent.</summary>
    public string PullPolicy { get; init; } = "Always";

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
        [.. new[] { new NamedProbe("startupProbe", Startup!), new NamedProbe("readinessProbe", Readiness!), new NamedProbe("livenessProbe", Liveness!) }.Where(p => p.Probe is not null)];

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

    /// <summary>Whether the root file system cannot be written to.</summary>
    public bool ReadOnly { get; init; } = true;

    /// <summary>Whether it listens on a port below 1024 without being root.</summary>
    public bool LowPort { get; init; }

    /// <summary>Where volumes are mounted.</summary>
    public IReadOnlyList<MountPlan> Mounts { get; init; } = [];

    /// <summary>The volumes.</summary>
    public IReadOnlyList<VolumePlan> Volumes { get; init; } = [];

    /// <summary>The room of the data volume of a StatefulSet; empty for none.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Whether it has a data volume.</summary>
    public bool HasClaim => Claim.Length > 0;

    /// <summary>Seconds to end in.</summary>
    public int Grace { get; init; } = 30;

    /// <summary>Always or OnFailure.</summary>
    public string Restart => IsJob ? "OnFailure" : "Always";

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
