namespace Containerize.Cli.Output.Json;

/// <summary>What became of images that were to be pushed, in its published form.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Images">The images.</param>
internal sealed record PushDocument(int SchemaVersion, IReadOnlyList<PushedImageDocument> Images)
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;
}
