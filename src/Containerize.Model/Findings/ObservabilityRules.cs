namespace Containerize.Model;

/// <summary>Rules about code that will fail in a container: logs (block 57xx).</summary>
public static class ObservabilityRules
{
    private const string Layer = "code";

    /// <summary>Logs go to a file alone.</summary>
    public static readonly Rule LogsToFileOnly = new("CTZ5701", "Logs go to a file alone", Severity.Warning, Layer,
        "The engine collects standard output; a file in the container is read by nobody, fills the disk, and is gone with the container.", "Write to the console as well, or instead.",
        "Containerize", []);

    /// <summary>Log providers are removed and none is added.</summary>
    public static readonly Rule NoLogProvider = new("CTZ5702", "Log providers are removed and none is added", Severity.Warning, Layer,
        "Nothing is written to standard output, so there is nothing to read when the container fails.", "Add the console behind it, or the provider that is meant.",
        "Containerize", []);

    /// <summary>Sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        LogsToFileOnly,
        NoLogProvider,
    ];
}
