using Containerize.Deployment;
using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns what became of images into its published form.</summary>
internal static class BuildPublication
{
    /// <summary>The published form.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="images">The images.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    public static BuildDocument Document(ContainerEngine engine, IReadOnlyList<BuiltImage> images, string folder) => new(
        BuildDocument.Version,
        engine.Name,
        engine.Version,
        [.. images.Select(image => new BuiltImageDocument(image.Name, image.Image, [.. image.Services], PublishedName.Of(image.Outcome), image.Size, Math.Round(image.Duration.TotalSeconds, 1)))],
        Failures(images.Select(image => image.Failure).OfType<Failure>(), folder));

    /// <summary>Failures in their published form.</summary>
    /// <param name="failures">The failures.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    public static IReadOnlyList<FailureDocument> Failures(IEnumerable<Failure> failures, string folder) =>
        [.. failures.Select(failure => new FailureDocument(ReportPublication.Of(DisplayPath.Shown(failure.Finding, folder)), [.. failure.Evidence]))];
}
