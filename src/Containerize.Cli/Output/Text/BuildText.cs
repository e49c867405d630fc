using Containerize.Cli.Deploying;
using Containerize.Cli.Terminal;
using Containerize.Deployment.Images;

namespace Containerize.Cli.Output.Text;

/// <summary>What became of the images: why some failed, and a table of all.</summary>
internal static class BuildText
{
    /// <summary>Writes it.</summary>
    /// <param name="images">The images.</param>
    /// <param name="folder">The absolute path of the folder that places are relative to.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<BuiltImage> images, string folder, TintedWriter writer)
    {
        foreach (var image in images)
        {
            if (image.Failure is { } failure)
                FailureText.Write(failure, folder, writer);
        }

        TableText.Write(["image", "size", "seconds", "outcome"], [.. images.Select(Row)], writer);
        var failed = images.Count(image => image.Outcome == BuildOutcome.Failed);
        writer.Line();
        writer.Line($"{Plural.Of(images.Count - failed, "image")} ready{(failed == 0 ? "" : $", {failed} failed")}", failed == 0 ? Tint.Good : Tint.Error);
    }

    private static IReadOnlyList<(string Text, Tint Tint)> Row(BuiltImage image) =>
    [
        (image.Image, Tint.Name),
        (Quantities.Megabytes(image.Size), Tint.Plain),
        (Quantities.Seconds(image.Duration), Tint.Plain),
        image.Outcome switch { BuildOutcome.Built => ("built", Tint.Good), BuildOutcome.Cached => ("cached", Tint.Good), _ => ("failed", Tint.Error) },
    ];
}
