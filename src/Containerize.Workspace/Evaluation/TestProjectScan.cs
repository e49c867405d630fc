using System.Buffers;
using System.Xml.Linq;

namespace Containerize.Workspace.Evaluation;

/// <summary>
/// Recognises a project of tests by its file alone. Tests never run in a container, so such a project need not be evaluated; only which projects it refers to is wanted, and
/// only where the file says that plainly.
/// </summary>
internal static class TestProjectScan
{
    private static readonly HashSet<string> Packages = new(StringComparer.OrdinalIgnoreCase) { "Microsoft.NET.Test.Sdk", "MSTest.TestFramework", "xunit.v3", "TUnit" };

    private static readonly SearchValues<char> LeftToEvaluation = SearchValues.Create("$%@*;?");

    /// <summary>The references as written; null when the file is not known to be a project of tests, or leaves something to evaluation.</summary>
    /// <param name="root">The project element.</param>
    public static IReadOnlyList<string>? References(XElement root)
    {
        if (!IsTest(root) || root.Descendants().Any(e => e.Name.LocalName is "Import" or "Choose")) return null;
        List<string> references = [];
        foreach (var reference in root.Descendants().Where(e => e.Name.LocalName == "ProjectReference"))
        {
            if (!IsAlways(reference) || reference.Attribute("Include")?.Value is not { Length: > 0 } include || include.AsSpan().IndexOfAny(LeftToEvaluation) >= 0) return null;
            references.Add(include);
        }

        return references;
    }

    private static bool IsTest(XElement root) =>
        root.Elements().Where(IsAlways).SelectMany(group => group.Elements()).Where(IsAlways).Any(e =>
            (e.Name.LocalName == "PackageReference" && Packages.Contains(e.Attribute("Include")?.Value ?? "")) || (e.Name.LocalName == "IsTestProject" && e.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase)));

    // In a target it counts only when the target runs.
    private static bool IsAlways(XElement element) => element.AncestorsAndSelf().All(e => e.Attribute("Condition") is null && e.Name.LocalName != "Target");
}
