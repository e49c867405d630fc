namespace Containerize.Model;

/// <summary>Rules about what is built, run and deployed (8050 to 8079 of block 8xxx).</summary>
public static class DeploymentRules
{
    private const string Layer = "deployment";

    /// <summary>An image cannot be built.</summary>
    public static readonly Rule ImageNotBuilt = new("CTZ8050", "An image cannot be built", Severity.Error, Layer,
        "What runs the image cannot start.", "Read the lines below the finding: they are the last that the instruction wrote. Correct the code or the Dockerfile, and build again.", "the builder's output", []);

    /// <summary>A service ends with an error.</summary>
    public static readonly Rule ContainerEnded = new("CTZ8051", "A service ends with an error", Severity.Error, Layer,
        "It is started again and again, or stays down, and nothing answers in its place.", "Read the last lines that it wrote: the first exception names the cause. A value that is missing goes into `.env` or `compose.override.yaml`.", "the container's state and log", []);

    /// <summary>A service does not become healthy.</summary>
    public static readonly Rule ContainerUnhealthy = new("CTZ8052", "A service does not become healthy", Severity.Error, Layer,
        "What waits for it is never started, and an orchestrator would go on replacing it.", "Read what the health check last answered and what the service wrote; correct the service, or the path and the port that are asked.", "the container's health check", []);

    /// <summary>A port of this machine is taken.</summary>
    public static readonly Rule PortTaken = new("CTZ8053", "A port of this machine is taken", Severity.Error, Layer,
        "The service cannot be started with a port that another program has.", "End the program that has it, or set the variable of the port in `.env` to another one.", "the engine's message", []);

    /// <summary>An image cannot be pulled.</summary>
    public static readonly Rule ImageNotPulled = new("CTZ8054", "An image cannot be pulled", Severity.Error, Layer,
        "Without its image nothing of the workload starts.", "See that the name is right, that the image was pushed, that the registry can be reached, and log in where it asks for credentials (in a cluster: imagePullSecrets).", "the engine's or the kubelet's message", []);

    /// <summary>A container runs out of memory.</summary>
    public static readonly Rule OutOfMemory = new("CTZ8055", "A container runs out of memory", Severity.Error, Layer,
        "The kernel kills it in the middle of its work, and it is started again until that happens again.", "Raise the limit (the setting `memory`), or find out what the program keeps.", "exit code 137 and the engine's mark", []);

    /// <summary>A service is not started.</summary>
    public static readonly Rule NeverStarted = new("CTZ8056", "A service is not started", Severity.Error, Layer,
        "It waits for something that failed, so nothing of it runs.", "Correct what it waits for; it starts by itself the next time.", "the state of its dependencies", []);

    /// <summary>A rollout does not complete.</summary>
    public static readonly Rule RolloutStuck = new("CTZ8060", "A rollout does not complete", Severity.Error, Layer,
        "The old pods, or none, go on running; the new version is not what answers.", "Look at the pods with `kubectl describe`; raise --timeout where they only need longer.", "kubernetes: Deployment, StatefulSet and DaemonSet status", []);

    /// <summary>A container of a pod crashes.</summary>
    public static readonly Rule ContainerCrash = new("CTZ8061", "A container of a pod crashes", Severity.Error, Layer,
        "The kubelet starts it again with ever longer pauses, and the rollout does not go on.", "Read the last lines that it wrote: the first exception names the cause.", "kubernetes: container states", []);

    /// <summary>A probe of a pod fails.</summary>
    public static readonly Rule ProbeFails = new("CTZ8062", "A probe of a pod fails", Severity.Error, Layer,
        "A pod that is not ready gets no requests; one whose liveness or startup probe fails is killed.", "See that the path and the port are those that the code maps in this environment, and that what it checks can be reached.", "kubernetes: Unhealthy events", []);

    /// <summary>No node takes a pod.</summary>
    public static readonly Rule Unschedulable = new("CTZ8063", "No node takes a pod", Severity.Error, Layer,
        "The pod waits for ever, and the rollout with it.", "Lower what the pod asks for, or add nodes that have it: the message counts them by reason.", "kubernetes: PodScheduled condition", []);

    /// <summary>The cluster refuses the pods of a workload.</summary>
    public static readonly Rule PodsRefused = new("CTZ8064", "The cluster refuses the pods of a workload", Severity.Error, Layer,
        "The workload is accepted and its pods are not, so nothing ever starts.", "Change what the message names: a quota, a limit range or the Pod Security profile of the namespace.", "kubernetes: FailedCreate events", []);

    /// <summary>A volume of a pod is not there.</summary>
    public static readonly Rule VolumeUnbound = new("CTZ8065", "A volume of a pod is not there", Severity.Error, Layer,
        "The pod waits for its volume.", "See that the storage class exists and can provide the size and the access mode; `kubectl get storageclass` lists what there is.", "kubernetes: PersistentVolumeClaim phase and events", []);

    /// <summary>A Secret or ConfigMap that a pod needs is missing or lacks a key.</summary>
    public static readonly Rule SecretMissing = new("CTZ8066", "A Secret or ConfigMap that a pod needs is missing or lacks a key", Severity.Error, Layer,
        "The container is not created until it is there.", "Create it with the command that the finding names.", "kubernetes: CreateContainerConfigError", []);

    /// <summary>A Job fails.</summary>
    public static readonly Rule JobFailed = new("CTZ8067", "A Job fails", Severity.Error, Layer,
        "What waits for it, such as the services whose database it migrates, is not applied.", "Read the last lines that it wrote, correct the cause, delete the Job and deploy again.", "kubernetes: Job conditions", []);

    /// <summary>A service does not answer as healthy in the cluster.</summary>
    public static readonly Rule NotHealthyInCluster = new("CTZ8068", "A service does not answer as healthy in the cluster", Severity.Error, Layer,
        "Its pods are ready, but whoever calls its Service gets an error.", "See that the Service leads to the port that the program listens on, and what the health endpoint checks.", "the API server's proxy", []);

    /// <summary>An object in the cluster is not ours.</summary>
    public static readonly Rule NotOurs = new("CTZ8069", "An object in the cluster is not ours", Severity.Info, Layer,
        "It is left as it is: it does not carry the label that deploy sets, so somebody else made it or took it over.", "Delete it yourself, if it is to go.", "the label app.kubernetes.io/managed-by", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ImageNotBuilt, ContainerEnded, ContainerUnhealthy, PortTaken, ImageNotPulled, OutOfMemory,
        NeverStarted, RolloutStuck, ContainerCrash, ProbeFails, Unschedulable, PodsRefused,
        VolumeUnbound, SecretMissing, JobFailed, NotHealthyInCluster, NotOurs,
    ];
}
