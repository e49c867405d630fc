using System.Text.RegularExpressions;
using System.Xml;

namespace Containerize.Workspace.Evaluation;

/// <summary>Says why MSBuild passes over a file that a project imports: a <c>Directory.Build.props</c> that is no XML, or no project. Files that are not there, or that are empty, are no mistake.</summary>
internal static partial class UnreadableImport
{
    /// <summary>The notice; null where nothing is wrong with the file.</summary>
    /// <param name="path">The file's full path.</param>
    public static PendingNotice? Of(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            return ProjectFileScan.RootOf(path) is { Name.LocalName: not "Project" } root ? Notice(path, 1, 1, $"its first element is <{root.Name.LocalName}> and not <Project>") : Notice(path, 0, 0, "it is no project");
        }
        catch (XmlException) when (Nothing().IsMatch(File.ReadAllText(path)))
        {
            return null;
        }
        catch (XmlException e)
        {
            return Notice(path, e.LineNumber, e.LinePosition, ProjectEvaluator.WithoutPlace(e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Notice(path, 0, 0, e.Message.TrimEnd('.'));
        }
    }

    private static PendingNotice Notice(string path, int line, int column, string why) =>
        new(AnalysisRules.UnreadableProject, path, line, column, $"the file cannot be read, and projects that import it are evaluated without it: {why}", "Correct the file");

    // Nothing, or nothing but an XML declaration.
    [GeneratedRegex(@"^\s*(<\?xml[^>]*\?>\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
