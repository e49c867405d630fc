using System.Xml;
using System.Xml.Linq;

namespace Containerize.Workspace.Evaluation;

/// <summary>An SDK that a project file names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that is named with it; may be empty.</param>
/// <param name="Line">Where it is named.</param>
/// <param name="Column">Where it is named.</param>
/// <param name="IsMain">Whether it stands on the project element itself, which makes the project what it is.</param>
internal sealed record NamedSdk(string Name, string Version, int Line, int Column, bool IsMain)
{
    /// <summary>The SDKs that an element names: the project, an <c>Sdk</c> element, or an import.</summary>
    public static IEnumerable<NamedSdk> In(XElement element, XElement root)
    {
        if (element == root) return Written(element.Attribute("Sdk")?.Value, "", element, true);
        if (element.Name.LocalName == "Sdk" && element.Parent == root) return Written(element.Attribute("Name")?.Value, element.Attribute("Version")?.Value ?? "", element, false);
        return element.Name.LocalName == "Import" ? Written(element.Attribute("Sdk")?.Value, element.Attribute("Version")?.Value ?? "", element, false) : [];
    }

    private static IEnumerable<NamedSdk> Written(string? names, string version, IXmlLineInfo place, bool main)
    {
        foreach (var name in (names ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var slash = name.IndexOf('/', StringComparison.Ordinal);
            yield return slash < 0
                ? new NamedSdk(name, version, place.LineNumber, place.LinePosition, main)
                : new NamedSdk(name[..slash], name[(slash + 1)..], place.LineNumber, place.LinePosition, main);
        }
    }
}
