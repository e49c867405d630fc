using Containerize.Generation;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns what became of the files into its published form.</summary>
internal static class GenerationPublication
{
    /// <summary>The published form.</summary>
    /// <param name="result">What was generated.</param>
    /// <param name="report">What became of it.</param>
    public static GenerationDocument Document(GenerationResult result, WriteReport report) => new(
        GenerationDocument.Version,
        [.. report.Written],
        [.. report.WouldChange],
        [.. report.Merged],
        [.. report.Unchanged],
        [.. report.LeftAlone],
        [.. report.Stale],
        [.. report.Removed],
        Conflicts(report),
        [.. result.Findings.Select(ReportPublication.Of)],
        [.. result.Secrets.Select(secret => secret.Command)],
        [.. report.Superseded.Select(job => job.Command)]);

    /// <summary>The conflicts in their published form.</summary>
    /// <param name="report">What became of the files.</param>
    public static IReadOnlyList<ConflictDocument> Conflicts(WriteReport report) =>
        [.. report.Conflicts.Select(c => new ConflictDocument(c.Location.File, c.Location.Line, c.Path, c.Yours, c.Generated))];
}
