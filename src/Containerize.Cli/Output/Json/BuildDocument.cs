namespace Containerize.Cli.Output.Json;

/// <summary>What became of the images, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Engine">The engine's command.</param>
/// <param name="EngineVersion">Its version.</param>
/// <param name="Images">The images, sorted by name.</param>
/// <param name="Failures">Why some could not be built.</param>
internal sealed record BuildDocument(int SchemaVersion, string Engine, string EngineVersion, IReadOnlyList<BuiltImageDocument> Images, IReadOnlyList<FailureDocument> Failures)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
