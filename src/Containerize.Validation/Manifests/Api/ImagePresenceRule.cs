using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Every container has an image.</summary>
internal sealed class ImagePresenceRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        if (container.Lacks("image") || (container.Node["image"] is { Text: "" } empty && !empty.IsWithinFault))
            sink.Report(ApiRules.MissingImage, container.Owner, container.Anchor, $"the container '{container.Name}' has no image", "add the image with its tag");
    }
}
