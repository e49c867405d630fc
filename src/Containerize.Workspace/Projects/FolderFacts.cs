namespace Containerize.Workspace.Projects;

/// <summary>What the files around a project say of it that no property does.</summary>
internal static class FolderFacts
{
    private const int MaxFiles = 5_000;
    private static readonly string[] PageEndings = [".cshtml", ".razor", ".vbhtml"];

    /// <summary>
    /// Facts in the form of properties: <c>IsTemplate</c> when the project is the content of a <c>dotnet new</c> template (a <c>.template.config</c> folder stands beside
    /// it or above), <c>HasPages</c> when it holds pages for people (Razor files, or an index.html that is served as a static file).
    /// </summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="root">The output root, above which nothing is looked at.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string folder, string root)
    {
        if (IsTemplate(folder, root)) yield return KeyValuePair.Create("IsTemplate", "true");
        if (HasPages(folder)) yield return KeyValuePair.Create("HasPages", "true");
    }

    private static bool IsTemplate(string folder, string root)
    {
        for (var current = folder; current is not null && RelativePath.IsInside(root, current); current = Path.GetDirectoryName(current))
        {
            if (File.Exists(Path.Combine(current, ".template.config", "template.json"))) return true;
        }

        return false;
    }

    private static bool HasPages(string folder) =>
        File.Exists(Path.Combine(folder, "wwwroot", "index.html"))
        || FolderWalk.Files(folder, MaxFiles).Any(f => PageEndings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
}
