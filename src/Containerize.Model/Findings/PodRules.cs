namespace Containerize.Model;

/// <summary>Rules about what the API server refuses in a pod (block 203x and 204x).</summary>
public static class PodRules
{
    private const string Layer = "api";

    /// <summary>An environment variable's name is not valid.</summary>
    public static readonly Rule InvalidEnvironmentName = new("CTZ2031", "An environment variable's name is not valid", Severity.Error, Layer,
        "The API server refuses a name that is empty or holds an equals sign or a character that cannot be printed.", "Correct the name; a colon of a .NET key is written as two underscores.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>An image's name is not valid.</summary>
    public static readonly Rule InvalidImageName = new("CTZ2032", "An image's name is not valid", Severity.Error, Layer,
        "The API server refuses spaces around the name, and the node refuses a name that no registry can have, so the container never starts.", "Write registry and repository in lower case, then a colon and the tag.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>The action of a probe or hook is incomplete.</summary>
    public static readonly Rule InvalidHandler = new("CTZ2033", "The action of a probe or hook is incomplete", Severity.Error, Layer,
        "The API server refuses an exec without a command, a hook without exactly one action, a header that is no header, and a grace period of a readiness probe.", "Complete the action, or remove it.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A volume mount is not valid.</summary>
    public static readonly Rule InvalidMount = new("CTZ2034", "A volume mount is not valid", Severity.Error, Layer,
        "The API server refuses a path with a colon, a subPath that is absolute or leaves the volume, and subPath together with subPathExpr.", "Correct the path.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>The content of a volume is not valid.</summary>
    public static readonly Rule InvalidVolume = new("CTZ2035", "The content of a volume is not valid", Severity.Error, Layer,
        "The API server refuses file modes beyond 0777, files that would land outside of the volume, and sizes below zero. A mode without a leading zero is read as a decimal number.", "Write the mode with a leading zero, and paths relative to the volume.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A resource has a name or an amount that is not possible.</summary>
    public static readonly Rule UnknownResource = new("CTZ2036", "A resource has a name or an amount that is not possible", Severity.Error, Layer,
        "The API server knows cpu, memory, ephemeral-storage and hugepages-*; any other resource has a domain before a slash, whole amounts, and a request that equals its limit.", "Correct the name or the amount.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A security setting is incomplete or contradicts another.</summary>
    public static readonly Rule InvalidProfile = new("CTZ2037", "A security setting is incomplete or contradicts another", Severity.Error, Layer,
        "The API server asks for localhostProfile with the type Localhost and refuses it with any other, and refuses ids below zero and a container that must not gain privileges and has CAP_SYS_ADMIN.", "Keep the setting that was meant.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>Two entries of a list mean the same.</summary>
    public static readonly Rule DuplicateEntry = new("CTZ2038", "Two entries of a list mean the same", Severity.Error, Layer,
        "The API server tells the entries of such a list apart by the fields that the message names: it refuses the second, or server-side apply does.", "Remove one of the two.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A rule about where pods run is not valid.</summary>
    public static readonly Rule InvalidScheduling = new("CTZ2039", "A rule about where pods run is not valid", Severity.Error, Layer,
        "The API server refuses weights outside 1 to 100, a spread without a positive maxSkew, and tolerations whose fields contradict each other.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A setting of the pod is not valid.</summary>
    public static readonly Rule InvalidPodSetting = new("CTZ2040", "A setting of the pod is not valid", Severity.Error, Layer,
        "The API server refuses names, addresses and deadlines that cannot be.", "Correct what the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>An init container has what only a running container can have.</summary>
    public static readonly Rule InvalidInitContainer = new("CTZ2041", "An init container has what only a running container can have", Severity.Error, Layer,
        "An init container ends before the others start, so the API server refuses probes and hooks in it, unless its restartPolicy is Always.", "Remove the probe or hook, or make it a sidecar with restartPolicy Always.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A pod has no container.</summary>
    public static readonly Rule NoContainer = new("CTZ2042", "A pod has no container", Severity.Error, Layer,
        "The API server refuses a pod without a container.", "Add the container.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A variable takes its value from a field that there is not.</summary>
    public static readonly Rule InvalidFieldReference = new("CTZ2043", "A variable takes its value from a field that there is not", Severity.Error, Layer,
        "The API server knows the fields of the pod that may be referred to and refuses every other.", "Use one of the fields that the message names.",
        "The API server's validation, Kubernetes 1.36", []);

    /// <summary>A variable refers to one that is not defined before it.</summary>
    public static readonly Rule UndefinedVariable = new("CTZ2044", "A variable refers to one that is not defined before it", Severity.Warning, Layer,
        "Kubernetes puts in the values of variables that stand above in env, and leaves every other reference as it is written: the program gets a dollar sign and a name.", "Define the variable above the one that refers to it.",
        "Kubernetes: dependent environment variables", []);

    /// <summary>An amount of memory or processors is hardly what is meant.</summary>
    public static readonly Rule ImplausibleAmount = new("CTZ2045", "An amount of memory or processors is hardly what is meant", Severity.Warning, Layer,
        "Memory without a suffix is counted in bytes, and processors without one in whole processors: no program starts in 256 bytes, and no node has 500 processors for one container.", "Write the suffix: Mi or Gi for memory, m for thousandths of a processor.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidEnvironmentName,
        InvalidImageName,
        InvalidHandler,
        InvalidMount,
        InvalidVolume,
        UnknownResource,
        InvalidProfile,
        DuplicateEntry,
        InvalidScheduling,
        InvalidPodSetting,
        InvalidInitContainer,
        NoContainer,
        InvalidFieldReference,
        UndefinedVariable,
        ImplausibleAmount,
    ];
}
