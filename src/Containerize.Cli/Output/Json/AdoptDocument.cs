namespace Containerize.Cli.Output.Json;

/// <summary>What <c>adopt</c> did, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Adopted">The files that are ours from now on, relative to the output folder.</param>
internal sealed record AdoptDocument(int SchemaVersion, IReadOnlyList<string> Adopted)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
