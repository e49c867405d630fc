namespace Containerize.Cli.Output.Json;

/// <summary>What was removed from a cluster, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="DryRun">Whether it only would be.</param>
/// <param name="Removed">The objects.</param>
/// <param name="Kept">What stays, and why.</param>
/// <param name="Failures">What could not be removed.</param>
internal sealed record UndeployDocument(int SchemaVersion, bool DryRun, IReadOnlyList<string> Removed, IReadOnlyList<string> Kept, IReadOnlyList<FailureDocument> Failures)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
