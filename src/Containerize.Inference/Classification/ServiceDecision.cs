using Containerize.Model;

namespace Containerize.Inference.Classification;

/// <summary>Whether a project is a service, and why.</summary>
/// <param name="Project">The project.</param>
/// <param name="Kind">The kind; null when it is no service.</param>
/// <param name="Evidence">What decided it.</param>
internal sealed record ServiceDecision(Project Project, ServiceKind? Kind, Evidence Evidence)
{
    /// <summary>The arguments that this workload of the project is run with, empty for none; null where the project has one workload and its arguments are not told apart.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Whether the arguments are part of the workload's name, because the project has others.</summary>
    public bool IsNamedByArguments { get; init; }

    /// <summary>The members and types of the project that this workload does not run, by the names that reach them.</summary>
    public IReadOnlySet<string> NotRun { get; init; } = new HashSet<string>();
}
