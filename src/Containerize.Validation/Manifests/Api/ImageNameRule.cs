using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Images have names that a registry can have.</summary>
internal sealed class ImageNameRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        // A name that a tool fills in later is not judged.
        if (container.Node["image"] is { Text: { Length: > 0 } text } node && text.AsSpan().IndexOfAny("${}<>") < 0 && !ImageReference.IsValid(text))
            sink.Fault(PodRules.InvalidImageName, container.Owner, node, $"'{text}' is not a name that an image can have", "write registry and repository in lower case, then a colon and the tag");
    }
}
