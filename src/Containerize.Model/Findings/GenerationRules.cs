namespace Containerize.Model;

/// <summary>Rules about what was generated: what was assumed, and what the user must supply (block 01xx).</summary>
public static class GenerationRules
{
    private const string Layer = "generation";

    /// <summary>A value that is nowhere in the solution is needed.</summary>
    public static readonly Rule ValueNeeded = new("CTZ0101", "A value that only you know is needed", Severity.Info, Layer,
        "The service reads a key that nothing in the solution gives a value for.", "Set the variable or the key of the Secret that the message names.", "Containerize", []);

    /// <summary>A service has no health endpoint to probe.</summary>
    public static readonly Rule NoHealthEndpoint = new("CTZ0102", "A service has no health endpoint", Severity.Info, Layer,
        "An open port says that the process listens, not that it works.", "Add AddHealthChecks and MapHealthChecks with one path for liveness and one for readiness.", "Containerize", []);

    /// <summary>A dependency is left out of the start order because it closes a cycle.</summary>
    public static readonly Rule DependencyCycle = new("CTZ0103", "Services depend on each other in a circle", Severity.Info, Layer,
        "Compose refuses a circle in depends_on, so one edge is left out of the start order.", "Nothing, if the services retry until the other answers.", "Compose specification", []);

    /// <summary>The repository's own Dockerfile is used and nothing says with which build context.</summary>
    public static readonly Rule UnknownBuildContext = new("CTZ0104", "The build context of a Dockerfile is not known", Severity.Warning, Layer,
        "A Dockerfile's COPY lines only work with the context that they were written for.", "Name the context in a compose file of the repository, or generate a complete set with --out.", "Containerize", []);

    /// <summary>No image can be generated for a service.</summary>
    public static readonly Rule NoImage = new("CTZ0105", "No image can be generated for a service", Severity.Warning, Layer,
        "The service needs Windows, or a name of its cannot be written in a Dockerfile.", "Move the project to a current framework, or rename the file that the message names.", "Containerize", []);

    /// <summary>A server runs elsewhere.</summary>
    public static readonly Rule ServerElsewhere = new("CTZ0106", "A server is not part of the deployment", Severity.Info, Layer,
        "It is a cloud service, its address is set from outside, or there is no recipe for it.", "Supply its address through the keys that the services read.", "Containerize", []);

    /// <summary>A container listens on a port below 1024.</summary>
    public static readonly Rule PrivilegedPort = new("CTZ0107", "A service listens on a port below 1024", Severity.Info, Layer,
        "A process that is not root may open such a port only where the engine allows it.", "Listen on a port from 1024 on.", "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [ValueNeeded, NoHealthEndpoint, DependencyCycle, UnknownBuildContext, NoImage, ServerElsewhere, PrivilegedPort];
}
