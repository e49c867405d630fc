using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Images have names that a registry can have.</summary>
internal sealed partial class ImageNameRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        // A name that a tool fills in later is not judged.
        if (container.Node["image"] is { Text: { Length: > 0 } text } node && text.AsSpan().IndexOfAny("${}<>") < 0 && !Reference().IsMatch(text))
            sink.Fault(PodRules.InvalidImageName, container.Owner, node, $"'{text}' is not a name that an image can have", "write registry and repository in lower case, then a colon and the tag");
    }

    [GeneratedRegex(@"\A(?:(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[a-z0-9]+:[0-9a-f]{32,})?\z", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Reference();
}
