namespace Containerize.Model;

/// <summary>Rules about what runs but should not run like that (block 4xxx).</summary>
public static class PolicyRules
{
    private const string Layer = "policy";

    /// <summary>A password stands in plain text.</summary>
    public static readonly Rule LiteralPassword = new("CTZ4001", "A password stands in plain text", Severity.Error, Layer,
        "Everybody who reads the repository, the cluster's objects or a log of either has it.", "Put it into a Secret that is created outside the repository, and refer to it with secretKeyRef.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:env-var-secret", "polaris:sensitiveContainerEnvVar", "polaris:sensitiveConfigmapContent"));

    /// <summary>A connection string holds a password.</summary>
    public static readonly Rule PasswordInConnectionString = new("CTZ4002", "A connection string holds a password", Severity.Error, Layer,
        "Everybody who reads the repository, the cluster's objects or a log of either has it; a ConfigMap is no place for it either.", "Compose the connection string in the pod from a Secret, for example Password=$(DB_PASSWORD), with DB_PASSWORD from secretKeyRef.",
        "The Pod Security Standard \"restricted\" and common practice", []);

    /// <summary>An image has no tag.</summary>
    public static readonly Rule ImageWithoutTag = new("CTZ4003", "An image has no tag", Severity.Warning, Layer,
        "Without a tag the registry's latest image runs, whatever that is on the day.", "Name the version, or a digest.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-image-tag", "kube-linter:latest-tag", "polaris:tagNotSpecified"));

    /// <summary>An image has the tag latest.</summary>
    public static readonly Rule LatestImage = new("CTZ4004", "An image has the tag latest", Severity.Warning, Layer,
        "What runs depends on the day and the node, and there is nothing to go back to.", "Name the version, or a digest.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-image-tag", "kube-linter:latest-tag", "polaris:tagNotSpecified"));

    /// <summary>A container states no resources.</summary>
    public static readonly Rule MissingResources = new("CTZ4005", "A container states no resources", Severity.Warning, Layer,
        "Without requests the scheduler guesses, without limits one container can take the node.", "State requests and limits for cpu and memory.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-resources", "kube-linter:unset-cpu-requirements", "kube-linter:unset-memory-requirements", "polaris:cpuRequestsMissing", "polaris:cpuLimitsMissing", "polaris:memoryRequestsMissing", "polaris:memoryLimitsMissing"));

    /// <summary>A container that answers requests has no readiness probe.</summary>
    public static readonly Rule MissingReadinessProbe = new("CTZ4006", "A container that answers requests has no readiness probe", Severity.Warning, Layer,
        "Requests arrive before the program can answer them.", "Add a readinessProbe on the endpoint that says when the program is ready.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:no-readiness-probe", "kube-score:pod-probes", "polaris:readinessProbeMissing"));

    /// <summary>A container that answers requests has no liveness probe.</summary>
    public static readonly Rule MissingLivenessProbe = new("CTZ4007", "A container that answers requests has no liveness probe", Severity.Warning, Layer,
        "A program that hangs stays as it is.", "Add a livenessProbe on an endpoint that asks nothing of other services.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:no-liveness-probe", "polaris:livenessProbeMissing"));

    /// <summary>Readiness and liveness ask the same.</summary>
    public static readonly Rule SameProbes = new("CTZ4008", "Readiness and liveness ask the same", Severity.Warning, Layer,
        "When a dependency is down, the container is restarted instead of being left out of the traffic.", "Let liveness ask an endpoint that checks the process alone.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:pod-probes-identical", "kube-score:pod-probes"));

    /// <summary>A container has no security context.</summary>
    public static readonly Rule MissingSecurityContext = new("CTZ4009", "A container has no security context", Severity.Warning, Layer,
        "It runs with a writable file system, with capabilities and with the right to gain more.", "Add allowPrivilegeEscalation false, readOnlyRootFilesystem true and capabilities drop ALL.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-security-context-user-group-id", "kube-score:container-security-context-readonlyrootfilesystem"));

    /// <summary>A container is privileged.</summary>
    public static readonly Rule Privileged = new("CTZ4010", "A container is privileged", Severity.Error, Layer,
        "It is root on the node.", "Remove privileged.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-security-context-privileged", "kube-linter:privileged-container", "polaris:runAsPrivileged", "kubesec:Privileged", "pss:privileged"));

    /// <summary>A container can write to its own image.</summary>
    public static readonly Rule WritableRootFileSystem = new("CTZ4011", "A container can write to its own image", Severity.Warning, Layer,
        "What breaks in can put its tools there, and what the program writes there is lost.", "Set readOnlyRootFilesystem true and mount an emptyDir where the program writes.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-security-context-readonlyrootfilesystem", "kube-linter:no-read-only-root-fs", "polaris:notReadOnlyRootFilesystem", "kubesec:ReadOnlyRootFilesystem"));

    /// <summary>A container may gain privileges.</summary>
    public static readonly Rule PrivilegeEscalation = new("CTZ4012", "A container may gain privileges", Severity.Warning, Layer,
        "A setuid program in the image makes it root.", "Set allowPrivilegeEscalation false.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:privilege-escalation-container", "polaris:privilegeEscalationAllowed", "kubesec:AllowPrivilegeEscalation", "pss:allowPrivilegeEscalation"));

    /// <summary>A container keeps or adds capabilities.</summary>
    public static readonly Rule Capabilities = new("CTZ4013", "A container keeps or adds capabilities", Severity.Warning, Layer,
        "Capabilities are pieces of root.", "Drop ALL; add nothing but NET_BIND_SERVICE.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:drop-net-raw-capability", "polaris:insecureCapabilities", "polaris:dangerousCapabilities", "kubesec:CapDropAll", "pss:capabilities_restricted"));

    /// <summary>A container may run as root.</summary>
    public static readonly Rule RunsAsRoot = new("CTZ4014", "A container may run as root", Severity.Warning, Layer,
        "Root in the container is root on the node once it gets out.", "Set runAsNonRoot true and a runAsUser that is not 0.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:run-as-non-root", "polaris:runAsRootAllowed", "kubesec:RunAsNonRoot", "kube-score:container-security-context-user-group-id", "pss:runAsNonRoot"));

    /// <summary>A pod has no seccomp profile.</summary>
    public static readonly Rule MissingSeccompProfile = new("CTZ4015", "A pod has no seccomp profile", Severity.Warning, Layer,
        "Every system call of the kernel is open to it.", "Set seccompProfile.type RuntimeDefault in the pod's security context.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:container-seccomp-profile", "kubesec:SeccompAny", "polaris:linuxHardening", "pss:seccompProfile_restricted"));

    /// <summary>A pod mounts a folder of the node.</summary>
    public static readonly Rule HostPathVolume = new("CTZ4016", "A pod mounts a folder of the node", Severity.Error, Layer,
        "It reads and changes what belongs to the node and to others.", "Use an emptyDir or a PersistentVolumeClaim.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:sensitive-host-mounts", "kube-linter:writable-host-mount", "polaris:hostPathSet", "kubesec:HostPath", "pss:hostPathVolumes"));

    /// <summary>A pod shares a namespace of the node.</summary>
    public static readonly Rule HostNamespace = new("CTZ4017", "A pod shares a namespace of the node", Severity.Error, Layer,
        "It sees the processes, the network or the memory of everything on the node.", "Remove hostNetwork, hostPID and hostIPC.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:host-network", "kube-linter:host-pid", "kube-linter:host-ipc", "polaris:hostNetworkSet", "polaris:hostPIDSet", "polaris:hostIPCSet", "pss:hostNamespaces"));

    /// <summary>A container takes a port of the node.</summary>
    public static readonly Rule HostPort = new("CTZ4018", "A container takes a port of the node", Severity.Warning, Layer,
        "Only one pod fits on a node, and it is reachable past the Service.", "Remove hostPort and use a Service.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("polaris:hostPortSet", "pss:hostPorts"));

    /// <summary>A pod changes settings that the restricted profile forbids.</summary>
    public static readonly Rule UnsafeKernelSetting = new("CTZ4019", "A pod changes settings that the restricted profile forbids", Severity.Error, Layer,
        "procMount, SELinux users and roles, unconfined profiles, unsafe sysctls and Windows host processes weaken the node.", "Remove the setting.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:unsafe-proc-mount", "kube-linter:unsafe-sysctls", "pss:procMount", "pss:sysctls", "pss:seLinuxOptions", "pss:windowsHostProcess", "pss:appArmorProfile"));

    /// <summary>A volume has a type that the restricted profile forbids.</summary>
    public static readonly Rule ForbiddenVolumeType = new("CTZ4020", "A volume has a type that the restricted profile forbids", Severity.Warning, Layer,
        "Volumes that reach storage directly go past the cluster's rules for it.", "Use a PersistentVolumeClaim.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("pss:restrictedVolumes"));

    /// <summary>A probe or hook names a host.</summary>
    public static readonly Rule ProbeHost = new("CTZ4021", "A probe or hook names a host", Severity.Warning, Layer,
        "The node can be made to send requests anywhere.", "Remove host; the pod itself is then asked.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("pss:hostProbesAndHostLifecycle"));

    /// <summary>A Deployment runs one pod.</summary>
    public static readonly Rule SingleReplica = new("CTZ4022", "A Deployment runs one pod", Severity.Warning, Layer,
        "Every update of a node and every crash is an outage.", "Run two or more, or add an autoscaler.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:minimum-three-replicas", "kube-score:deployment-replicas", "polaris:deploymentMissingReplicas"));

    /// <summary>A container listens below port 1024 without being root.</summary>
    public static readonly Rule LowPort = new("CTZ4023", "A container listens below port 1024 without being root", Severity.Warning, Layer,
        "Where the node does not lift the limit, the program cannot open the port and stops at its start.", "Listen on 8080, which is the default of the .NET images.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:privileged-ports"));

    /// <summary>A pod gets a token of the API server.</summary>
    public static readonly Rule MountedToken = new("CTZ4024", "A pod gets a token of the API server", Severity.Warning, Layer,
        "What breaks into the pod can talk to the API server.", "Set automountServiceAccountToken false in the pod, unless the program calls the API server.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("polaris:automountServiceAccountToken", "kubesec:AutomountServiceAccountToken"));

    /// <summary>Nothing spreads the replicas over nodes.</summary>
    public static readonly Rule NoSpread = new("CTZ4025", "Nothing spreads the replicas over nodes", Severity.Info, Layer,
        "All pods may run on one node and stop with it.", "Add a topologySpreadConstraint or a preferred podAntiAffinity on kubernetes.io/hostname.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:no-anti-affinity", "kube-score:deployment-has-host-podantiaffinity", "polaris:topologySpreadConstraint"));

    /// <summary>No disruption budget protects the replicas.</summary>
    public static readonly Rule MissingBudget = new("CTZ4026", "No disruption budget protects the replicas", Severity.Info, Layer,
        "Draining nodes may stop all pods at once.", "Add a PodDisruptionBudget with maxUnavailable 1.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:deployment-has-poddisruptionbudget", "polaris:missingPodDisruptionBudget"));

    /// <summary>An Ingress has no TLS.</summary>
    public static readonly Rule IngressWithoutTls = new("CTZ4027", "An Ingress has no TLS", Severity.Warning, Layer,
        "Passwords and cookies cross the network in the clear.", "Add spec.tls with the Secret of a certificate.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("polaris:tlsSettingsMissing", "kubesec:IngressTLS"));

    /// <summary>A role grants everything.</summary>
    public static readonly Rule ExcessiveRights = new("CTZ4028", "A role grants everything", Severity.Warning, Layer,
        "A wildcard or cluster-admin includes what nobody thought of, Secrets first.", "Name the verbs and resources that are needed.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:wildcard-in-rules", "kube-linter:cluster-admin-role-binding", "polaris:clusterrolebindingClusterAdmin", "polaris:rolebindingClusterAdminRole"));

    /// <summary>A Service is open on every node.</summary>
    public static readonly Rule NodePortService = new("CTZ4029", "A Service is open on every node", Severity.Info, Layer,
        "A port of every node goes past Ingress, TLS and its rules.", "Use ClusterIP and an Ingress or a Gateway.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-score:service-type", "kube-linter:exposed-services"));

    /// <summary>A role may read every Secret.</summary>
    public static readonly Rule ReadsSecrets = new("CTZ4030", "A role may read every Secret", Severity.Warning, Layer,
        "Whoever has the role has every password of the namespace, or of the cluster.", "Name the Secrets in resourceNames, or leave them out.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:access-to-secrets"));

    /// <summary>A role may run commands in pods or create pods.</summary>
    public static readonly Rule RunsInPods = new("CTZ4031", "A role may run commands in pods or create pods", Severity.Warning, Layer,
        "Whoever has it can become any service account of the namespace.", "Leave the right out, unless the program is an operator.",
        "The Pod Security Standard \"restricted\" and common practice", EquatableList.Of("kube-linter:access-to-create-pods", "polaris:rolePodExecAttach", "polaris:clusterrolePodExecAttach"));

    /// <summary>A rolling update may stop every pod at once.</summary>
    public static readonly Rule StopsEveryPod = new("CTZ4032", "A rolling update may stop every pod at once", Severity.Warning, Layer,
        "With as many pods unavailable as there are, an update stops all of them before the first new one is ready.", "Use a smaller maxUnavailable, such as 0 with a maxSurge of 1.",
        "The Pod Security Standard \"restricted\" and common practice", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        LiteralPassword, PasswordInConnectionString, ImageWithoutTag, LatestImage, MissingResources,
        MissingReadinessProbe, MissingLivenessProbe, SameProbes, MissingSecurityContext, Privileged,
        WritableRootFileSystem, PrivilegeEscalation, Capabilities, RunsAsRoot, MissingSeccompProfile,
        HostPathVolume, HostNamespace, HostPort, UnsafeKernelSetting, ForbiddenVolumeType, ProbeHost,
        SingleReplica, LowPort, MountedToken, NoSpread, MissingBudget, IngressWithoutTls, ExcessiveRights,
        NodePortService,
        ReadsSecrets,
        RunsInPods,
        StopsEveryPod,
    ];
}
