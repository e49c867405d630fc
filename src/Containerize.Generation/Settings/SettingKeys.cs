namespace Containerize.Generation.Settings;

/// <summary>Everything that the user can decide. The reader, the flags, the variables, the schema and docs/settings.md follow this list.</summary>
public static class SettingKeys
{
    /// <summary>The application's name.</summary>
    public static readonly SettingKey ApplicationName = new("name", SettingScope.Application, SettingShape.One, SettingType.Name,
        "the solution's name in kebab case", "The application: the compose project, the first part of each image's name, and the namespace unless that is set.");

    /// <summary>The namespace.</summary>
    public static readonly SettingKey Namespace = new("namespace", SettingScope.Application, SettingShape.One, SettingType.Name,
        "the application's name", "The Kubernetes namespace.");

    /// <summary>What the manifests are for.</summary>
    public static readonly SettingKey Profile = new("profile", SettingScope.Application, SettingShape.One, SettingType.Of("production", "local"),
        "production", "What the manifests are for: production, or local for one replica, small requests and images that were loaded into the cluster.");

    /// <summary>Whether servers are part of the manifests.</summary>
    public static readonly SettingKey Infrastructure = new("infrastructure", SettingScope.Application, SettingShape.One, SettingType.YesNo,
        "true", "Whether k8s/infrastructure is generated: databases, caches and brokers for development.");

    /// <summary>The environment of the manifests.</summary>
    public static readonly SettingKey KubernetesEnvironment = new("environments.kubernetes", SettingScope.Application, SettingShape.One, SettingType.Environment,
        "Production", "The environment that the manifests run in; ports and health paths are those that exist there.");

    /// <summary>The environment of the compose file.</summary>
    public static readonly SettingKey ComposeEnvironment = new("environments.compose", SettingScope.Application, SettingShape.One, SettingType.Environment,
        "Development", "The environment that the compose file runs in, unless the shell that starts it sets another.");

    /// <summary>The overlays.</summary>
    public static readonly SettingKey Overlays = new("environments.overlays", SettingScope.Application, SettingShape.List, SettingType.Overlay,
        "those of Staging and Production that configuration files are written for and the manifests are not", "The folders below k8s/overlays, one for each environment besides that of the manifests; none for no folder. Those under overlays come on top.");

    /// <summary>The environment of an overlay.</summary>
    public static readonly SettingKey OverlayEnvironment = new("environment", SettingScope.Overlay, SettingShape.One, SettingType.Environment,
        "the overlay's name as configuration files write it", "The environment that an overlay runs in.");

    /// <summary>Whether a chart is written.</summary>
    public static readonly SettingKey Helm = new("helm", SettingScope.Application, SettingShape.One, SettingType.YesNo,
        "false, until generate --target helm has written one", "Whether a Helm chart is written to the folder helm besides the manifests.");

    /// <summary>Projects that are no services.</summary>
    public static readonly SettingKey Ignore = new("ignore", SettingScope.Application, SettingShape.List, SettingType.Glob,
        "none", "Project files that are no services, as paths from the root; * stands for any part of a name and ** for any folders.");

    /// <summary>The service's name.</summary>
    public static readonly SettingKey ServiceName = new("name", SettingScope.Service, SettingShape.One, SettingType.Name,
        "the project's name in kebab case", "The service's name in every file. The setting itself stands under the name that was found.");

    /// <summary>The service's kind.</summary>
    public static readonly SettingKey Kind = new("kind", SettingScope.Service, SettingShape.One, SettingType.Of("web", "worker", "job", "functions", "gateway", "spa"),
        "what the code says", "What the service is.");

    /// <summary>The service's ports.</summary>
    public static readonly SettingKey Ports = new("ports", SettingScope.Service, SettingShape.List, SettingType.PortNumber,
        "what the code says", "The ports that the service listens on inside its container, each with its protocol: http (the default), https, grpc or tcp.");

    /// <summary>Who reaches it.</summary>
    public static readonly SettingKey Exposure = new("exposure", SettingScope.Service, SettingShape.One, SettingType.Of("public", "internal"),
        "what the code says", "Whether people or systems outside reach the service.");

    /// <summary>How many pods.</summary>
    public static readonly SettingKey Replicas = new("replicas", SettingScope.Both, SettingShape.One, SettingType.Count,
        "an autoscaler from 3 to 10 for what answers requests, else 1", "How many pods run; a fixed number, so there is no autoscaler.");

    /// <summary>Processor.</summary>
    public static readonly SettingKey Cpu = new("resources.cpu", SettingScope.Both, SettingShape.One, SettingType.Processor,
        "by kind: 500m, 250m for a worker, 100m for files for a browser", "The processor that a container asks for and may use.");

    /// <summary>Memory.</summary>
    public static readonly SettingKey Memory = new("resources.memory", SettingScope.Both, SettingShape.One, SettingType.Size,
        "by kind: 256Mi, 512Mi for a job, Azure Functions and Windows, 64Mi for files for a browser", "The memory that a container asks for and may use.");

    /// <summary>Ephemeral disk.</summary>
    public static readonly SettingKey Disk = new("resources.disk", SettingScope.Both, SettingShape.One, SettingType.Size,
        "256Mi", "The ephemeral storage that a container asks for and may use.");

    /// <summary>The liveness probe.</summary>
    public static readonly SettingKey Liveness = new("probes.liveness", SettingScope.Both, SettingShape.One, SettingType.Probe,
        "the health endpoint for it, else the open port", "How Kubernetes asks whether the process works.");

    /// <summary>The readiness probe.</summary>
    public static readonly SettingKey Readiness = new("probes.readiness", SettingScope.Both, SettingShape.One, SettingType.Probe,
        "the health endpoint for it, else the open port", "How Kubernetes asks whether the service can serve.");

    /// <summary>The startup probe.</summary>
    public static readonly SettingKey Startup = new("probes.startup", SettingScope.Both, SettingShape.One, SettingType.Probe,
        "the health endpoint for it, else liveness", "How Kubernetes asks whether the service has started.");

    /// <summary>How long it may take to start.</summary>
    public static readonly SettingKey StartupSeconds = new("probes.startupSeconds", SettingScope.Both, SettingShape.One, SettingType.Seconds,
        "300 for what migrates when it starts, 180 for what works before it answers, else 60", "How many seconds a service may take to start before it is started again.");

    /// <summary>How long requests may still arrive.</summary>
    public static readonly SettingKey ShutdownDelay = new("shutdown.delay", SettingScope.Both, SettingShape.One, SettingType.Seconds,
        "5", "How many seconds a pod goes on serving before it is told to end, until its Service has forgotten it; 0 for none, as Kubernetes before 1.30 needs.");

    /// <summary>How long the host takes to end.</summary>
    public static readonly SettingKey ShutdownTimeout = new("shutdown.timeout", SettingScope.Both, SettingShape.One, SettingType.Seconds,
        "the ShutdownTimeout that the code sets, else that of .NET", "How many seconds a host may take to end; the pod is killed 5 seconds later.");

    /// <summary>As what Kubernetes runs it.</summary>
    public static readonly SettingKey Workload = new("workload", SettingScope.Service, SettingShape.One, SettingType.Of("deployment", "statefulset", "job"),
        "job for what ends, statefulset for what keeps a SQLite file, else deployment", "As what Kubernetes runs the service.");

    /// <summary>Who migrates.</summary>
    public static readonly SettingKey Migrations = new("migrations", SettingScope.Service, SettingShape.One, SettingType.Of("own", "bundle"),
        "own", "Who applies the migrations of the service's project: its own code, or an Entity Framework bundle that is built beside its image and runs as a Job before it.");

    /// <summary>When a job runs.</summary>
    public static readonly SettingKey ScheduleCron = new("schedule.cron", SettingScope.Service, SettingShape.One, SettingType.Cron,
        "the one schedule that the code has, else the job runs once", "When a service that runs to completion runs: it becomes a CronJob.");

    /// <summary>The time zone of schedules.</summary>
    public static readonly SettingKey ScheduleTimeZone = new("schedule.timeZone", SettingScope.Both, SettingShape.One, SettingType.TimeZone,
        "Etc/UTC, which containers have", "The time zone in which a schedule is read.");

    /// <summary>What happens while the last run goes on.</summary>
    public static readonly SettingKey ScheduleConcurrency = new("schedule.concurrency", SettingScope.Both, SettingShape.One, SettingType.Of("forbid", "allow", "replace"),
        "forbid", "What happens at the time of a run while the last one has not ended: it is left out, runs beside it, or replaces it.");

    /// <summary>By how much a run may be late.</summary>
    public static readonly SettingKey ScheduleDeadline = new("schedule.deadline", SettingScope.Both, SettingShape.One, SettingType.Deadline,
        "300", "By how many seconds a run may be late before it is left out.");

    /// <summary>The priority class.</summary>
    public static readonly SettingKey PriorityClass = new("priorityClass", SettingScope.Both, SettingShape.One, SettingType.ClusterName,
        "none", "The PriorityClass of the pods, which the cluster must have.");

    /// <summary>The runtime class.</summary>
    public static readonly SettingKey RuntimeClass = new("runtimeClass", SettingScope.Both, SettingShape.One, SettingType.ClusterName,
        "none", "The RuntimeClass of the pods, which the cluster must have: gvisor or kata, for example, isolate them from the node's kernel.");

    /// <summary>Whether there are nodes with Windows.</summary>
    public static readonly SettingKey WindowsNodes = new("windowsNodes", SettingScope.Application, SettingShape.One, SettingType.YesNo,
        "false", "Whether the cluster has nodes with Windows: services that run there alone then have manifests, for nodes with the taint os=windows:NoSchedule.")
    { Example = "true" };

    /// <summary>The health check in compose.</summary>
    public static readonly SettingKey ComposeProbe = new("probes.compose", SettingScope.Both, SettingShape.One, SettingType.Probe,
        "the readiness endpoint, else any other, else the open port", "What compose asks for a service's health. Other than none, the image carries a program of 5 KB that asks; gRPC is asked as tcp.");

    /// <summary>The registry.</summary>
    public static readonly SettingKey Registry = new("registry", SettingScope.Both, SettingShape.One, SettingType.Registry,
        "the project's ContainerRegistry", "The registry that images are pulled from.");

    /// <summary>The tag.</summary>
    public static readonly SettingKey Tag = new("tag", SettingScope.Both, SettingShape.One, SettingType.Tag,
        "the project's ContainerImageTag or Version, else 0.1.0", "The images' tag.");

    /// <summary>The digest.</summary>
    public static readonly SettingKey Digest = new("digest", SettingScope.Service, SettingShape.One, SettingType.Digest,
        "none: the tag says which image", "The digest of the service's image, which was built and pushed before: it is pulled by it, in compose as well, and not built.");

    /// <summary>How images are built.</summary>
    public static readonly SettingKey Build = new("build", SettingScope.Both, SettingShape.One, SettingType.Of("dockerfile", "sdk"),
        "dockerfile", "How the image is built: by a Dockerfile, or by the .NET SDK alone (PublishContainer), for which no Dockerfile is written.");

    /// <summary>What images hold besides .NET.</summary>
    public static readonly SettingKey Flavour = new("image.flavour", SettingScope.Both, SettingShape.One, SettingType.Of("auto", "chiseled", "alpine", "full"),
        "auto", "How much of an operating system the image holds: chiseled has no shell, alpine is small with musl in place of glibc, full has a shell and apt; auto is chiseled unless the code needs more.");

    /// <summary>Variables.</summary>
    public static readonly SettingKey ExtraEnvironment = new("extraEnvironment", SettingScope.Both, SettingShape.Map, SettingType.Variable,
        "none", "Environment variables besides those that were found, or in place of them. Not for secrets: those belong in a Secret.");

    /// <summary>The room of a volume.</summary>
    public static readonly SettingKey StorageSize = new("storage.size", SettingScope.Both, SettingShape.One, SettingType.Size,
        "1Gi", "The room that a persistent volume asks for.");

    /// <summary>The class of a volume.</summary>
    public static readonly SettingKey StorageClass = new("storage.class", SettingScope.Both, SettingShape.One, SettingType.StorageClass,
        "the cluster's own", "The storage class of persistent volumes.");

    /// <summary>Who mounts a volume.</summary>
    public static readonly SettingKey StorageAccess = new("storage.access", SettingScope.Both, SettingShape.One, SettingType.Of("one", "many"),
        "one", "Whether one node mounts a persistent volume at a time (ReadWriteOnce), or many do (ReadWriteMany), which its storage class must allow; with many, several pods may run.");

    /// <summary>Folders that outlive the container.</summary>
    public static readonly SettingKey Persistent = new("storage.persistent", SettingScope.Service, SettingShape.List, SettingType.Folder,
        "what the code says", "Folders in the container whose content must outlive it.");

    /// <summary>Folders that may be lost.</summary>
    public static readonly SettingKey Scratch = new("storage.scratch", SettingScope.Service, SettingShape.List, SettingType.Folder,
        "what the code says", "Folders in the container that are written to and may be lost.");

    /// <summary>All of them, in the order that the documentation has.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        ApplicationName, Namespace, Profile, Infrastructure, KubernetesEnvironment, ComposeEnvironment, Overlays, OverlayEnvironment, Helm, Ignore,
        ServiceName, Kind, Ports, Exposure, Replicas, Cpu, Memory, Disk, Liveness, Readiness, Startup, StartupSeconds, ComposeProbe,
        ShutdownDelay, ShutdownTimeout, Workload, Migrations, ScheduleCron, ScheduleTimeZone, ScheduleConcurrency, ScheduleDeadline, PriorityClass, RuntimeClass, WindowsNodes,
        Registry, Tag, Digest, Build, Flavour, ExtraEnvironment, StorageSize, StorageClass, StorageAccess, Persistent, Scratch,
        .. RunKeys.All, .. PlatformKeys.All,
        .. ScalingKeys.All, .. SecretStoreKeys.All, .. IngressKeys.All, .. NetworkKeys.All, .. ServerKeys.All, .. BotKeys.All,
    ];

    /// <summary>The setting of a path, at the top or below a service; null when there is none.</summary>
    /// <param name="path">The path, with dots between.</param>
    /// <param name="perService">Whether it stands below a service.</param>
    /// <param name="perOverlay">Whether it stands below an overlay.</param>
    public static SettingKey? Find(string path, bool perService, bool perOverlay = false) => All.FirstOrDefault(k => k.Path == path && k.StandsIn(perOverlay, perService));
}
