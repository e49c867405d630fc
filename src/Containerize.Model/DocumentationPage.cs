namespace Containerize.Model;

/// <summary>The addresses of the project's documentation, one for the IDE, reports and the command line.</summary>
public static class DocumentationPage
{
    /// <summary>The folder of the documentation; the same as the project's <c>docs</c>.</summary>
    public const string Root = "https://github.com/containerize/containerize/blob/main/docs/";

    /// <summary>The page of a rule.</summary>
    /// <param name="id"><c>CTZ</c> and four digits.</param>
    public static string OfRule(string id) => $"{Root}rules/{id}.md";

    /// <summary>The page of a detector.</summary>
    /// <param name="id">The detector's id.</param>
    public static string OfDetector(string id) => $"{Root}detectors/{id}.md";
}
