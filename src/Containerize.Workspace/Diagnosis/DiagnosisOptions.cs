namespace Containerize.Workspace.Diagnosis;

/// <summary>How a solution is made ready for analyzers.</summary>
/// <param name="Presets">The text of each set of severities, by name.</param>
public sealed record DiagnosisOptions(IReadOnlyDictionary<string, string> Presets)
{
    /// <summary>The set that holds where a project names none.</summary>
    public const string DefaultPreset = "default";

    /// <summary>The set for every project; null for the one that each names.</summary>
    public string? Preset { get; init; }

    /// <summary>How many projects are worked on at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
