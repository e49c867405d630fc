namespace Containerize.Model;

/// <summary>Rules about compose files (block 7xxx).</summary>
public static class ComposeRules
{
    private const string Layer = "compose";

    /// <summary>A compose file has a field that does not exist.</summary>
    public static readonly Rule UnknownComposeField = new("CTZ7001", "A compose file has a field that does not exist", Severity.Error, Layer,
        "Compose refuses the whole file.", "Correct the spelling; a field of your own starts with x-.",
        "The Compose specification", EquatableList.Of("compose:additional-property"));

    /// <summary>A value in a compose file has the wrong type.</summary>
    public static readonly Rule ComposeType = new("CTZ7002", "A value in a compose file has the wrong type", Severity.Error, Layer,
        "Compose refuses the whole file.", "Write what the message names.",
        "The Compose specification", []);

    /// <summary>A service has neither image nor build.</summary>
    public static readonly Rule NothingToRun = new("CTZ7003", "A service has neither image nor build", Severity.Error, Layer,
        "Compose refuses the file.", "Add image or build.",
        "The Compose specification", []);

    /// <summary>A service refers to something that the file does not define.</summary>
    public static readonly Rule UndefinedReference = new("CTZ7004", "A service refers to something that the file does not define", Severity.Error, Layer,
        "Compose refuses the file.", "Define the network, volume, secret, config or service, or correct the name.",
        "The Compose specification", []);

    /// <summary>Services wait for each other.</summary>
    public static readonly Rule DependencyCycle = new("CTZ7005", "Services wait for each other", Severity.Error, Layer,
        "None of them can start first, so compose refuses the file.", "Remove one of the dependencies; a program should stand a peer that is not there yet.",
        "The Compose specification", []);

    /// <summary>A service waits for the health of one that has no health check.</summary>
    public static readonly Rule HealthWithoutCheck = new("CTZ7006", "A service waits for the health of one that has no health check", Severity.Error, Layer,
        "It waits until compose gives up.", "Add a healthcheck, or wait for service_started.",
        "The Compose specification", []);

    /// <summary>Two services take one port of the host.</summary>
    public static readonly Rule DuplicateHostPort = new("CTZ7007", "Two services take one port of the host", Severity.Error, Layer,
        "The second one does not start.", "Change one of the ports.",
        "The Compose specification", []);

    /// <summary>A compose file holds a password in plain text.</summary>
    public static readonly Rule ComposePassword = new("CTZ7008", "A compose file holds a password in plain text", Severity.Error, Layer,
        "Everybody who reads the repository has it.", "Write ${NAME:?what to set}, or use secrets.",
        "The Compose specification", []);

    /// <summary>The top-level version is obsolete.</summary>
    public static readonly Rule ObsoleteVersion = new("CTZ7009", "The top-level version is obsolete", Severity.Info, Layer,
        "Compose ignores it and warns at every run.", "Remove the line.",
        "The Compose specification", []);

    /// <summary>A service is privileged.</summary>
    public static readonly Rule ComposePrivileged = new("CTZ7010", "A service is privileged", Severity.Error, Layer,
        "It is root on the host.", "Remove privileged.",
        "The Compose specification", []);

    /// <summary>An image in a compose file has no version.</summary>
    public static readonly Rule ComposeImageTag = new("CTZ7011", "An image in a compose file has no version", Severity.Warning, Layer,
        "What runs depends on the day and the machine.", "Name the version.",
        "The Compose specification", EquatableList.Of("kube-linter:latest-tag"));

    /// <summary>A health check's test is not in a known form.</summary>
    public static readonly Rule InvalidHealthCheck = new("CTZ7012", "A health check's test is not in a known form", Severity.Error, Layer,
        "The first word is CMD, CMD-SHELL or NONE; anything else is refused.", "Start with CMD or CMD-SHELL.",
        "The Compose specification", []);

    /// <summary>Two mounts of a service have one target.</summary>
    public static readonly Rule DuplicateMountTarget = new("CTZ7013", "Two mounts of a service have one target", Severity.Error, Layer,
        "One hides the other.", "Remove one of them.",
        "The Compose specification", []);

    /// <summary>A service with several replicas has a container_name.</summary>
    public static readonly Rule FixedNameWithReplicas = new("CTZ7014", "A service with several replicas has a container_name", Severity.Error, Layer,
        "Two containers cannot have one name.", "Remove container_name.",
        "The Compose specification", []);

    /// <summary>A service has network_mode and networks.</summary>
    public static readonly Rule NetworkModeWithNetworks = new("CTZ7015", "A service has network_mode and networks", Severity.Error, Layer,
        "Compose refuses the file.", "Keep one of the two.",
        "The Compose specification", []);

    /// <summary>A build has a Dockerfile and text of one.</summary>
    public static readonly Rule TwoDockerfiles = new("CTZ7016", "A build has a Dockerfile and text of one", Severity.Error, Layer,
        "Compose refuses dockerfile together with dockerfile_inline.", "Keep one of the two.",
        "The Compose specification", []);

    /// <summary>A service runs on a platform that its build does not make.</summary>
    public static readonly Rule PlatformNotBuilt = new("CTZ7017", "A service runs on a platform that its build does not make", Severity.Error, Layer,
        "Compose refuses the file.", "Add the platform to build.platforms, or remove one of the two.",
        "The Compose specification", []);

    /// <summary>Two fields limit one resource, or count replicas, and differ.</summary>
    public static readonly Rule LimitsDiffer = new("CTZ7018", "Two fields limit one resource, or count replicas, and differ", Severity.Error, Layer,
        "Compose refuses a file in which cpus, mem_limit, pids_limit or scale differs from what deploy says.", "Keep the one under deploy.",
        "The Compose specification", []);

    /// <summary>A secret or config has no source, or several.</summary>
    public static readonly Rule InvalidSecretSource = new("CTZ7019", "A secret or config has no source, or several", Severity.Error, Layer,
        "Compose refuses a secret that is not exactly one of file, environment and external; a config may be content as well.", "Keep one.",
        "The Compose specification", []);

    /// <summary>A port is not written as ports are.</summary>
    public static readonly Rule InvalidPort = new("CTZ7020", "A port is not written as ports are", Severity.Error, Layer,
        "Compose refuses ports outside 1 to 65535, ranges of different lengths, and a host_ip that is no address.", "Write HOST:CONTAINER, or the long form.",
        "The Compose specification", []);

    /// <summary>A value is not among those that a field takes.</summary>
    public static readonly Rule InvalidComposeValue = new("CTZ7021", "A value is not among those that a field takes", Severity.Error, Layer,
        "Compose refuses the file.", "Use one of the values that the message names.",
        "The Compose specification", []);

    /// <summary>A duration is not written as durations are.</summary>
    public static readonly Rule InvalidDuration = new("CTZ7022", "A duration is not written as durations are", Severity.Error, Layer,
        "Compose asks for a number with its unit.", "Write a number with ms, s, m or h behind it.",
        "The Compose specification", []);

    /// <summary>A name is not valid.</summary>
    public static readonly Rule InvalidComposeName = new("CTZ7023", "A name is not valid", Severity.Error, Layer,
        "Compose takes lower-case letters, digits, hyphens and underscores for the project, and letters, digits, dots, hyphens and underscores for services, volumes and networks.", "Rename it.",
        "The Compose specification", []);

    /// <summary>A dollar sign is neither a variable nor doubled.</summary>
    public static readonly Rule InvalidInterpolation = new("CTZ7024", "A dollar sign is neither a variable nor doubled", Severity.Error, Layer,
        "Compose reads a dollar sign as the beginning of a variable and refuses the file where none follows.", "Double the sign where it is meant as it stands, or close the brace.",
        "The Compose specification", []);

    /// <summary>A service waits for one that its profiles do not start.</summary>
    public static readonly Rule DependencyInProfile = new("CTZ7025", "A service waits for one that its profiles do not start", Severity.Error, Layer,
        "Compose refuses to start a service whose dependency belongs to a profile that is not switched on.", "Give both the same profiles, or remove the dependency.",
        "The Compose specification", []);

    /// <summary>A size or number is not written as such are.</summary>
    public static readonly Rule InvalidSize = new("CTZ7026", "A size or number is not written as such are", Severity.Error, Layer,
        "Compose refuses the file.", "Write a number, with a unit such as m or g for sizes.",
        "The Compose specification", []);

    /// <summary>A service reaches into the host.</summary>
    public static readonly Rule HostAccess = new("CTZ7027", "A service reaches into the host", Severity.Warning, Layer,
        "Who takes the container over has the host as well: its processes, its network, its engine, or rights over its kernel.", "Remove it, or keep the service apart from what others can reach.",
        "The CIS Docker Benchmark", []);

    /// <summary>Two services have one container_name.</summary>
    public static readonly Rule RepeatedContainerName = new("CTZ7028", "Two services have one container_name", Severity.Error, Layer,
        "A container has a name of its own: the engine refuses the second.", "Give each its own name, or leave container_name out.",
        "The Compose specification", []);

    /// <summary>A mount has no absolute target.</summary>
    public static readonly Rule InvalidMount = new("CTZ7029", "A mount has no absolute target", Severity.Error, Layer,
        "The engine mounts at absolute paths of the container alone.", "Write the path of the container, beginning with a slash.",
        "The Compose specification", []);

    /// <summary>A service is told to run as root.</summary>
    public static readonly Rule ComposeRoot = new("CTZ7030", "A service is told to run as root", Severity.Warning, Layer,
        "What a fault in the program lets in is root in the container, and nearer to being root on the host.", "Name a user that is not root, or leave the user to the image.",
        "The CIS Docker Benchmark", []);

    /// <summary>An image's name is not valid.</summary>
    public static readonly Rule InvalidComposeImage = new("CTZ7031", "An image's name is not valid", Severity.Error, Layer,
        "The engine refuses the name.", "Write registry and repository in lower case, then a colon and the tag.",
        "The Compose specification", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownComposeField, ComposeType, NothingToRun, UndefinedReference, DependencyCycle,
        HealthWithoutCheck, DuplicateHostPort, ComposePassword, ObsoleteVersion, ComposePrivileged,
        ComposeImageTag, InvalidHealthCheck, DuplicateMountTarget, FixedNameWithReplicas,
        NetworkModeWithNetworks,
        TwoDockerfiles,
        PlatformNotBuilt,
        LimitsDiffer,
        InvalidSecretSource,
        InvalidPort,
        InvalidComposeValue,
        InvalidDuration,
        InvalidComposeName,
        InvalidInterpolation,
        DependencyInProfile,
        InvalidSize,
        HostAccess,
        RepeatedContainerName,
        InvalidMount,
        ComposeRoot,
        InvalidComposeImage,
    ];
}
