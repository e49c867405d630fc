using System.Collections.Concurrent;
using System.Xml;

namespace Containerize.Workspace.Evaluation;

/// <summary>
/// Which frameworks a project will turn out to have, as far as the text says so: its own file, or the nearest Directory.Build.props that speaks of them. A guess, to be held against
/// what evaluation says.
/// </summary>
internal sealed class ForeseenFrameworks
{
    private readonly ConcurrentDictionary<string, ProjectFileScan?> _above = new(StringComparer.Ordinal);

    /// <summary>The value of TargetFrameworks that is to be expected; null where the text does not say.</summary>
    /// <param name="project">The project file.</param>
    public string? Of(ProjectFileScan project)
    {
        var file = project;
        for (var folder = Path.GetDirectoryName(file.Path); ; folder = Path.GetDirectoryName(Path.GetDirectoryName(file.Path)))
        {
            if (file.SetProperties.Contains("TargetFramework")) return null;
            if (file.SetProperties.Contains("TargetFrameworks")) return file.TargetFrameworks;
            if (Nearest(folder) is not { } path || _above.GetOrAdd(path, Read) is not { } above) return null;
            file = above;
        }
    }

    private static string? Nearest(string? folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var file = Path.Combine(current, "Directory.Build.props");
            if (File.Exists(file)) return file;
        }

        return null;
    }

    private static ProjectFileScan? Read(string file)
    {
        try
        {
            return ProjectFileScan.Read(file);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
