namespace Containerize.Cli.Output.Json;

/// <summary>What came up, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Engine">The engine's command.</param>
/// <param name="Project">The compose project's name.</param>
/// <param name="Services">The services, sorted by name.</param>
/// <param name="Failures">Why some do not run.</param>
internal sealed record UpDocument(int SchemaVersion, string Engine, string Project, IReadOnlyList<StartedServiceDocument> Services, IReadOnlyList<FailureDocument> Failures)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
