namespace Containerize.Model;

/// <summary>Rules about what the API server would refuse or warn of, though the schema allows it (block 2xxx).</summary>
public static class ApiRules
{
    private const string Layer = "api";

    /// <summary>An object has no name.</summary>
    public static readonly Rule MissingName = new("CTZ2001", "An object has no name", Severity.Error, Layer,
        "The API server refuses an object without metadata.name or metadata.generateName.", "Add metadata.name.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A name is not valid.</summary>
    public static readonly Rule InvalidName = new("CTZ2002", "A name is not valid", Severity.Error, Layer,
        "Names become parts of DNS names: lower-case letters, digits, hyphens, for some kinds dots, at most 63 or 253 characters.", "Use lower-case letters, digits and hyphens, and start and end with a letter or a digit.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A label or annotation is not valid.</summary>
    public static readonly Rule InvalidLabel = new("CTZ2003", "A label or annotation is not valid", Severity.Error, Layer,
        "The API server refuses label values that are longer than 63 characters or hold anything but letters, digits, hyphens, underscores and dots.", "Shorten the value or replace the characters; free text belongs into an annotation.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-score:label-values"));

    /// <summary>A container has no image.</summary>
    public static readonly Rule MissingImage = new("CTZ2004", "A container has no image", Severity.Error, Layer,
        "The API server refuses a container without an image.", "Add the image with its tag.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A selector does not select the pods of its own template.</summary>
    public static readonly Rule SelectorMismatch = new("CTZ2005", "A selector does not select the pods of its own template", Severity.Error, Layer,
        "The API server refuses a workload whose pods would not belong to it.", "Give the template the labels that the selector asks for.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-score:deployment-pod-selector-labels-match-template-metadata-labels", "kube-linter:mismatching-selector"));

    /// <summary>A port's name is not valid.</summary>
    public static readonly Rule InvalidPortName = new("CTZ2006", "A port's name is not valid", Severity.Error, Layer,
        "The API server allows 15 characters for a container port's name: lower-case letters, digits and hyphens, at least one letter.", "Shorten the name.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A port number is out of range.</summary>
    public static readonly Rule InvalidPortNumber = new("CTZ2007", "A port number is out of range", Severity.Error, Layer,
        "Ports go from 1 to 65535.", "Use the port that the program listens on.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A container requests more than its limit.</summary>
    public static readonly Rule RequestOverLimit = new("CTZ2008", "A container requests more than its limit", Severity.Error, Layer,
        "The API server refuses a request that is greater than the limit of the same resource.", "Raise the limit or lower the request.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>An environment variable is set twice.</summary>
    public static readonly Rule DuplicateEnvironmentVariable = new("CTZ2009", "An environment variable is set twice", Severity.Warning, Layer,
        "The last one wins in silence, and server-side apply refuses the object.", "Remove one of the two.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication"));

    /// <summary>Two volumes are mounted at one path.</summary>
    public static readonly Rule DuplicateMountPath = new("CTZ2010", "Two volumes are mounted at one path", Severity.Error, Layer,
        "The API server refuses the container, since one mount would hide the other.", "Remove one of the mounts or change its path.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A container mounts a volume that the pod does not have.</summary>
    public static readonly Rule MountWithoutVolume = new("CTZ2011", "A container mounts a volume that the pod does not have", Severity.Error, Layer,
        "The API server refuses the pod.", "Add the volume to the pod, or correct the name.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>Two entries of a list have the same name.</summary>
    public static readonly Rule DuplicateName = new("CTZ2012", "Two entries of a list have the same name", Severity.Error, Layer,
        "Containers, volumes and ports are told apart by their names; the API server refuses two of one name.", "Rename one of the two.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A Service with several ports leaves one without a name.</summary>
    public static readonly Rule UnnamedServicePort = new("CTZ2013", "A Service with several ports leaves one without a name", Severity.Error, Layer,
        "The API server refuses the Service: with more than one port, each needs a name.", "Name every port.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A disruption budget has both bounds.</summary>
    public static readonly Rule ContradictingBudget = new("CTZ2014", "A disruption budget has both bounds", Severity.Error, Layer,
        "The API server refuses minAvailable and maxUnavailable together.", "Keep one of the two.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A rolling update may neither add nor remove a pod.</summary>
    public static readonly Rule StalledRollout = new("CTZ2015", "A rolling update may neither add nor remove a pod", Severity.Error, Layer,
        "The API server refuses maxSurge 0 together with maxUnavailable 0, since the update could never move.", "Set maxSurge to 1.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>The restart policy does not go with the kind.</summary>
    public static readonly Rule InvalidRestartPolicy = new("CTZ2016", "The restart policy does not go with the kind", Severity.Error, Layer,
        "Pods of a Deployment, StatefulSet or DaemonSet always restart; those of a Job must say Never or OnFailure.", "Use Always for what runs for ever, and Never or OnFailure in a Job.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-linter:restart-policy"));

    /// <summary>A probe has no action, or several.</summary>
    public static readonly Rule ProbeWithoutHandler = new("CTZ2017", "A probe has no action, or several", Severity.Error, Layer,
        "The API server asks for exactly one of httpGet, tcpSocket, exec and grpc.", "Keep the one that fits.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A memory quantity is a fraction of a byte.</summary>
    public static readonly Rule FractionalBytes = new("CTZ2018", "A memory quantity is a fraction of a byte", Severity.Warning, Layer,
        "The suffix m means a thousandth, so 256m is about a quarter of a byte; the container cannot start with it.", "Write Mi.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>An Ingress rule has an invalid host or path.</summary>
    public static readonly Rule InvalidIngressPath = new("CTZ2019", "An Ingress rule has an invalid host or path", Severity.Error, Layer,
        "The API server asks for a path that starts with a slash and a host that is a DNS name without a port.", "Start the path with a slash; write the host without scheme and port.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A HorizontalPodAutoscaler has impossible bounds.</summary>
    public static readonly Rule InvalidScalingBounds = new("CTZ2020", "A HorizontalPodAutoscaler has impossible bounds", Severity.Error, Layer,
        "The API server refuses maxReplicas below minReplicas or below 1.", "Set maxReplicas above minReplicas.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A volume has several sources.</summary>
    public static readonly Rule InvalidVolumeSource = new("CTZ2021", "A volume has several sources", Severity.Error, Layer,
        "The API server asks for at most one source of a volume.", "Keep the one that was meant.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>An environment variable has two values, or none of a source.</summary>
    public static readonly Rule InvalidEnvironmentSource = new("CTZ2022", "An environment variable has two values, or none of a source", Severity.Error, Layer,
        "The API server refuses value together with valueFrom, and a valueFrom without exactly one source.", "Keep one.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A probe names a port that the container does not have.</summary>
    public static readonly Rule UndefinedProbePort = new("CTZ2023", "A probe names a port that the container does not have", Severity.Error, Layer,
        "The probe can never succeed, so the pod is never ready or is restarted for ever.", "Use the name of one of the container's ports.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-linter:readiness-port", "kube-linter:liveness-port", "kube-linter:startup-port"));

    /// <summary>A probe asks a port that the container does not declare.</summary>
    public static readonly Rule UndeclaredProbePort = new("CTZ2024", "A probe asks a port that the container does not declare", Severity.Warning, Layer,
        "Either the number is wrong, or readers and network policies do not learn of the port.", "Declare the port, or correct the number.",
        "The API server's validation, Kubernetes 1.36", EquatableList.Of("kube-linter:readiness-port", "kube-linter:liveness-port", "kube-linter:startup-port"));

    /// <summary>A key of a ConfigMap or Secret is not valid.</summary>
    public static readonly Rule InvalidDataKey = new("CTZ2025", "A key of a ConfigMap or Secret is not valid", Severity.Error, Layer,
        "The API server allows letters, digits, hyphens, underscores and dots.", "Rename the key; a colon in a .NET key is written as two underscores.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A schedule is not a cron expression.</summary>
    public static readonly Rule InvalidSchedule = new("CTZ2026", "A schedule is not a cron expression", Severity.Error, Layer,
        "The API server refuses a schedule that does not have five fields.", "Write minute, hour, day of month, month and day of week.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A number is out of range.</summary>
    public static readonly Rule NumberOutOfRange = new("CTZ2027", "A number is out of range", Severity.Error, Layer,
        "The API server refuses negative counts, and probe periods below one second.", "Use a number in the range that the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A node port is outside the range of node ports.</summary>
    public static readonly Rule InvalidNodePort = new("CTZ2028", "A node port is outside the range of node ports", Severity.Error, Layer,
        "The API server allows 30000 to 32767, unless the cluster is set up otherwise.", "Leave nodePort out; the cluster then chooses one.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A liveness or startup probe asks for several successes.</summary>
    public static readonly Rule InvalidSuccessThreshold = new("CTZ2029", "A liveness or startup probe asks for several successes", Severity.Error, Layer,
        "The API server allows successThreshold 1 alone for these probes.", "Leave successThreshold out.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A value in a Secret is not base64.</summary>
    public static readonly Rule InvalidBase64 = new("CTZ2030", "A value in a Secret is not base64", Severity.Error, Layer,
        "The API server decodes what stands under data; plain text belongs under stringData.", "Encode the value, or create the Secret outside the repository.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingName, InvalidName, InvalidLabel, MissingImage, SelectorMismatch, InvalidPortName,
        InvalidPortNumber, RequestOverLimit, DuplicateEnvironmentVariable, DuplicateMountPath,
        MountWithoutVolume, DuplicateName, UnnamedServicePort, ContradictingBudget, StalledRollout,
        InvalidRestartPolicy, ProbeWithoutHandler, FractionalBytes, InvalidIngressPath, InvalidScalingBounds,
        InvalidVolumeSource, InvalidEnvironmentSource, UndefinedProbePort, UndeclaredProbePort,
        InvalidDataKey, InvalidSchedule, NumberOutOfRange, InvalidNodePort, InvalidSuccessThreshold,
        InvalidBase64,
    ];
}
