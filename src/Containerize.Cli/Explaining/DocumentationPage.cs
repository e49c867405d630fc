namespace Containerize.Cli.Explaining;

/// <summary>Where the pages of rules and detectors lie in the project's documentation.</summary>
internal static class DocumentationPage
{
    /// <summary>The page of a rule.</summary>
    /// <param name="id"><c>CTZ</c> and four digits.</param>
    public static string OfRule(string id) => $"docs/rules/{id}.md";

    /// <summary>The page of a detector.</summary>
    /// <param name="id">The detector's id.</param>
    public static string OfDetector(string id) => $"docs/detectors/{id}.md";
}
