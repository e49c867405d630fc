namespace Containerize.Model;

/// <summary>What a health endpoint may be probed for.</summary>
public enum HealthProbe
{
    /// <summary>Good for liveness and readiness alike, for want of a better one.</summary>
    Any,

    /// <summary>Says only that the process works: no check of anything outside.</summary>
    Liveness,

    /// <summary>Says whether requests can be served: databases and brokers included.</summary>
    Readiness,

    /// <summary>Says whether start-up is over.</summary>
    Startup,
}
