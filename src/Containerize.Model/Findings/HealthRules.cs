namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: health endpoints (block 52xx).</summary>
public static class HealthRules
{
    private const string Layer = "code";

    /// <summary>A health endpoint is mapped in Development alone.</summary>
    public static readonly Rule HealthInDevelopmentOnly = new("CTZ5201", "A health endpoint is mapped in Development alone", Severity.Warning, Layer,
        "A container runs in Production, where the endpoint answers 404: a probe that asks for it restarts the container for ever.", "Map it in every environment; what it tells can be kept short with a response writer.",
        "Containerize", []);

    /// <summary>Liveness and readiness have one path.</summary>
    public static readonly Rule OneHealthPath = new("CTZ5202", "Liveness and readiness have one path", Severity.Info, Layer,
        "An endpoint that asks the database is right for readiness; asked for liveness as well, it restarts every container when the database is away.", "Map a second endpoint that runs no check, for liveness.",
        "Containerize", []);

    /// <summary>Liveness asks another system.</summary>
    public static readonly Rule DependencyInLiveness = new("CTZ5203", "Liveness asks another system", Severity.Warning, Layer,
        "When the database or broker is away, every container is restarted, which cures nothing and takes the rest of the service down.", "Let liveness run no check, or only checks of the process itself.",
        "Containerize", []);

    /// <summary>A health endpoint asks for authorization.</summary>
    public static readonly Rule HealthNeedsAuthorization = new("CTZ5204", "A health endpoint asks for authorization", Severity.Warning, Layer,
        "A kubelet and a container engine send no credentials; the answer is 401, so the container never becomes ready or is restarted for ever.", "Allow anonymous requests to it, and keep it off the public port or path if it tells too much.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        HealthInDevelopmentOnly,
        OneHealthPath,
        DependencyInLiveness,
        HealthNeedsAuthorization,
    ];
}
