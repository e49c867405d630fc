using Containerize.Cli.Terminal;
using Containerize.Deployment.Images;

namespace Containerize.Cli.Output.Text;

/// <summary>Which images were pushed, and by which digest the registry knows them.</summary>
internal static class PushText
{
    /// <summary>Writes it.</summary>
    /// <param name="images">The images.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<PushedImage> images, TintedWriter writer) => TableText.Write(
        ["image", "outcome", "digest"],
        [.. images.Select(image => new[] { (image.Image, Tint.Name), image.Refusal.Length == 0 ? ("pushed", Tint.Good) : ("refused", Tint.Error), (image.Digest, Tint.Plain) })],
        writer);
}
