namespace Containerize.Model;

/// <summary>Rules that compare what the code says with how it is deployed (block 5xxx).</summary>
public static class CodeRules
{
    private const string Layer = "code";

    /// <summary>A program listens on another port than its container declares.</summary>
    public static readonly Rule ListensElsewhere = new("CTZ5001", "A program listens on another port than its container declares", Severity.Error, Layer,
        "ASPNETCORE_HTTP_PORTS, ASPNETCORE_URLS and their kin decide where the program listens; probes and the Service ask the declared port and get no answer.", "Give both the same number.",
        "Containerize", []);

    /// <summary>A container declares a port that the code does not listen on.</summary>
    public static readonly Rule PortNotInCode = new("CTZ5002", "A container declares a port that the code does not listen on", Severity.Warning, Layer,
        "Requests to the port are refused.", "Declare the port that the code listens on, or set ASPNETCORE_HTTP_PORTS.",
        "Containerize", []);

    /// <summary>A probe asks a path that the code does not map.</summary>
    public static readonly Rule ProbePathNotMapped = new("CTZ5003", "A probe asks a path that the code does not map", Severity.Error, Layer,
        "The answer is 404, so the pod never becomes ready or is restarted for ever.", "Probe a health endpoint that the code maps in this environment, or map the path.",
        "Containerize", []);

    /// <summary>A required configuration key is not supplied.</summary>
    public static readonly Rule RequiredConfigurationMissing = new("CTZ5004", "A required configuration key is not supplied", Severity.Error, Layer,
        "The program stops at its start, or at the first request that needs the key.", "Set the environment variable in the container, from a ConfigMap or from a Secret.",
        "Containerize", []);

    /// <summary>A base image does not hold the framework of the project.</summary>
    public static readonly Rule FrameworkDiffers = new("CTZ5005", "A base image does not hold the framework of the project", Severity.Error, Layer,
        "The program does not start: the runtime that it was built for is not in the image.", "Use the image of the project's framework.",
        "Containerize", []);

    /// <summary>A Dockerfile exposes a port that the code does not listen on.</summary>
    public static readonly Rule ExposedPortNotInCode = new("CTZ5006", "A Dockerfile exposes a port that the code does not listen on", Severity.Warning, Layer,
        "Who reads EXPOSE, people and tools, publishes a port where nothing answers.", "Expose the port that the code listens on.",
        "Containerize", []);

    /// <summary>A Dockerfile does not copy a project that the build needs.</summary>
    public static readonly Rule ProjectNotCopied = new("CTZ5007", "A Dockerfile does not copy a project that the build needs", Severity.Error, Layer,
        "Restore or publish fails, or builds without what the project refers to.", "Copy the project, or run containerize generate again.",
        "Containerize", []);

    /// <summary>A configuration key is supplied that the code never reads.</summary>
    public static readonly Rule SuppliedNeverRead = new("CTZ5008", "A configuration key is supplied that the code never reads", Severity.Warning, Layer,
        "The value has no effect: the key is misspelt, or the code that read it is gone.", "Correct the name, or remove the variable.",
        "Containerize", []);

    /// <summary>An image lacks culture data that the program needs.</summary>
    public static readonly Rule NoCultureData = new("CTZ5009", "An image lacks culture data that the program needs", Severity.Error, Layer,
        "The program stops at its start where the project says that culture data is needed and the image has none; with the invariant mode switched on, dates, numbers and comparisons are those of no culture.", "Use the image with -extra, install icu-libs on Alpine, or set InvariantGlobalization to true in the project.",
        "Containerize", []);

    /// <summary>A compose file publishes a port that the code does not listen on.</summary>
    public static readonly Rule PublishedPortNotInCode = new("CTZ5010", "A compose file publishes a port that the code does not listen on", Severity.Warning, Layer,
        "Requests to the port are refused.", "Publish the port that the code listens on.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        ListensElsewhere, PortNotInCode, ProbePathNotMapped, RequiredConfigurationMissing, FrameworkDiffers,
        ExposedPortNotInCode,
        ProjectNotCopied,
        SuppliedNeverRead,
        NoCultureData,
        PublishedPortNotInCode,
    ];
}
