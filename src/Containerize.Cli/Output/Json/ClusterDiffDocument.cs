namespace Containerize.Cli.Output.Json;

/// <summary>What applying the manifests would change in a cluster, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Objects">The objects, in the order of files and lines.</param>
/// <param name="NotCompared">What was not compared and why.</param>
internal sealed record ClusterDiffDocument(int SchemaVersion, IReadOnlyList<ObjectDiffDocument> Objects, IReadOnlyList<string> NotCompared)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
