using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Images name a version.</summary>
internal sealed class ImageTagRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        if (container.Node["image"] is not { Text: { Length: > 0 } text } node)
            return;
        var image = ImageReference.Parse(text);
        if (image.Digest.Length > 0)
            return;
        if (image.Tag.Length == 0)
            sink.Report(PolicyRules.ImageWithoutTag, container.Owner, node, $"the image '{text}' has no tag", "name the version, or a digest");
        else if (image.Tag == "latest")
            sink.Report(PolicyRules.LatestImage, container.Owner, node, $"the image '{text}' has the tag latest", "name the version, or a digest");
    }
}
