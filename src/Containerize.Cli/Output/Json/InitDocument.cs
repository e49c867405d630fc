namespace Containerize.Cli.Output.Json;

/// <summary>What <c>init</c> did, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="File">The settings file, relative to the root.</param>
/// <param name="Written">Whether it was written.</param>
/// <param name="Services">The services that were added to it.</param>
internal sealed record InitDocument(int SchemaVersion, string File, bool Written, IReadOnlyList<string> Services)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
