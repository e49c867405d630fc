namespace Containerize.Model;

/// <summary>A workload of the application: one container image, run with one set of arguments.</summary>
/// <param name="Name">A DNS label of at most 50 characters, unique over services and infrastructure.</param>
/// <param name="Project">The project file, relative to the root.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">csharp, fsharp or vb.</param>
/// <param name="TargetFramework">The framework that is published, for example net10.0.</param>
/// <param name="AssemblyName">The entry assembly's name, without <c>.dll</c>.</param>
public sealed record Service(string Name, string Project, ServiceKind Kind, string Language, string TargetFramework, string AssemblyName)
{
    /// <summary>Command-line arguments, for several workloads of one project.</summary>
    public EquatableList<string> Arguments { get; init; }

    /// <summary>The ports, lowest first.</summary>
    public EquatableList<ServicePort> Ports { get; init; }

    /// <summary>The health endpoints, sorted by path.</summary>
    public EquatableList<HealthEndpoint> Health { get; init; }

    /// <summary>The configuration keys, sorted ordinally.</summary>
    public EquatableList<ConfigurationKey> Configuration { get; init; }

    /// <summary>The folders it writes to.</summary>
    public EquatableList<Volume> Volumes { get; init; }

    /// <summary>What it runs by a clock of its own, sorted by job.</summary>
    public EquatableList<Schedule> Schedules { get; init; }

    /// <summary>Whether people or systems outside reach it: gateways and user interfaces.</summary>
    public bool Outward { get; init; }

    /// <summary>Names of <see cref="Features"/> that it uses, sorted ordinally.</summary>
    public EquatableList<string> Features { get; init; }

    /// <summary>The database contexts or databases that it migrates when it runs; a job with some is a migrator.</summary>
    public EquatableList<string> Migrates { get; init; }

    /// <summary>The database contexts that it migrates, by their simple names where code shows them, sorted ordinally; not part of the published model.</summary>
    public EquatableList<string> MigratedContexts { get; init; }

    /// <summary>The seconds that its host may take to end, where code decides them, else 0; not part of the published model.</summary>
    public int ShutdownSeconds { get; init; }

    /// <summary>Why it is a service and of this kind.</summary>
    public EquatableList<Evidence> Evidence { get; init; }

    /// <summary>Why its name, features, migrations, build and facing outward are as they are; not part of the published model.</summary>
    public EquatableList<Reason> Reasons { get; init; }

    /// <summary>What building its image takes.</summary>
    public required ServiceBuild Build { get; init; }
}
