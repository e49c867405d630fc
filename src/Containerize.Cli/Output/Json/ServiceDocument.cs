namespace Containerize.Cli.Output.Json;

/// <summary>A service in the published form.</summary>
internal sealed record ServiceDocument
{
    /// <summary>The name, a DNS label.</summary>
    public required string Name { get; init; }

    /// <summary>The project file.</summary>
    public required string Project { get; init; }

    /// <summary>web, worker, job, functions, gateway or spa.</summary>
    public required string Kind { get; init; }

    /// <summary>csharp, fsharp or vb.</summary>
    public required string Language { get; init; }

    /// <summary>The framework that is published.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The entry assembly.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The command-line arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The ports.</summary>
    public required IReadOnlyList<PortDocument> Ports { get; init; }

    /// <summary>The health endpoints.</summary>
    public required IReadOnlyList<HealthDocument> Health { get; init; }

    /// <summary>The configuration keys.</summary>
    public required IReadOnlyList<ConfigurationDocument> Configuration { get; init; }

    /// <summary>The folders it writes to.</summary>
    public required IReadOnlyList<VolumeDocument> Volumes { get; init; }

    /// <summary>What it runs by a clock of its own.</summary>
    public required IReadOnlyList<ScheduleDocument> Schedules { get; init; }

    /// <summary>Whether something outside reaches it.</summary>
    public required bool Outward { get; init; }

    /// <summary>Why it is a service and of this kind.</summary>
    public required IReadOnlyList<EvidenceDocument> Evidence { get; init; }
}
