namespace Containerize.Deployment.Compose;

/// <summary>A container as the engine sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Service">The service that it runs.</param>
/// <param name="Status">created, running, restarting, exited, paused or dead.</param>
internal sealed record ContainerState(string Id, string Service, string Status)
{
    /// <summary>The exit code of its last run.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether it was killed for lack of memory.</summary>
    public bool OutOfMemory { get; init; }

    /// <summary>Why the engine could not start it; empty when it could.</summary>
    public string Error { get; init; } = "";

    /// <summary>starting, healthy or unhealthy; empty without a health check.</summary>
    public string Health { get; init; } = "";

    /// <summary>What the health check said last.</summary>
    public string HealthOutput { get; init; } = "";

    /// <summary>What the health check runs, as one line.</summary>
    public string HealthTest { get; init; } = "";

    /// <summary>How often it was started again.</summary>
    public int Restarts { get; init; }

    /// <summary>Whether the engine starts it again when it ends.</summary>
    public bool IsRestarted { get; init; }

    /// <summary>When it was started last.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The folder whose compose file it belongs to.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The limit of its memory in bytes; 0 for none.</summary>
    public long Memory { get; init; }

    /// <summary>The ports that the host opens for it.</summary>
    public EquatableList<OpenedPort> Ports { get; init; }
}
