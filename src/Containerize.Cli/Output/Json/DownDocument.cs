namespace Containerize.Cli.Output.Json;

/// <summary>What was removed, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Project">The compose project's name.</param>
/// <param name="Services">The services that had containers.</param>
/// <param name="RemovedVolumes">The volumes that are gone with their data.</param>
/// <param name="KeptVolumes">The volumes that stay.</param>
internal sealed record DownDocument(int SchemaVersion, string Project, IReadOnlyList<string> Services, IReadOnlyList<string> RemovedVolumes, IReadOnlyList<string> KeptVolumes)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
