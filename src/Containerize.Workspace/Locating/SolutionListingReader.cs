using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace Containerize.Workspace.Locating;

/// <summary>Reads which projects a .sln, .slnx or .slnf file lists.</summary>
internal static class SolutionListingReader
{
    private const string WebSite = "e24c65dc-7377-472b-9aba-bc803b73c61a";

    /// <summary>Reads it.</summary>
    /// <exception cref="ContainerizeException">The file is malformed (<see cref="ExitCode.Solution"/>).</exception>
    public static async Task<SolutionListing> ReadAsync(LocatedSolution solution, CancellationToken ct)
    {
        if (SolutionLocator.IsProject(solution.Path)) return new SolutionListing([solution.Path], []);
        if (!solution.Path.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)) return Listing(solution, await ModelAsync(solution, ct), null);

        var filter = SolutionFilter.Read(solution);
        var filtered = ExistingPath.Find(solution.Folder, filter.Solution)
            ?? throw new ContainerizeException(ExitCode.Solution, $"the solution '{filter.Solution}' that the filter names does not exist", "Correct \"path\" in the filter", new SourceLocation(solution.Shown));
        if (filtered.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase))
        {
            throw new ContainerizeException(ExitCode.Solution, "the filter names another filter", "Name a .sln or .slnx file in \"path\"", new SourceLocation(solution.Shown));
        }

        var whole = new LocatedSolution(filtered, Path.Combine(Path.GetDirectoryName(solution.Shown) ?? "", filter.Solution.Replace('\\', '/')));
        return Listing(whole, await ModelAsync(whole, ct), filter.Projects);
    }

    private static async Task<SolutionModel> ModelAsync(LocatedSolution solution, CancellationToken ct)
    {
        try
        {
            var serializer = SolutionSerializers.GetSerializerByMoniker(solution.Path)
                ?? throw new ContainerizeException(ExitCode.Solution, "the file is no solution that can be read", "Name a .sln, .slnx or .slnf file", new SourceLocation(solution.Shown));
            return await serializer.OpenAsync(solution.Path, ct);
        }
        catch (SolutionException e)
        {
            throw Malformed(solution, e.Message, e.Line ?? 0, e.Column ?? 0, e);
        }
        catch (System.Xml.XmlException e)
        {
            throw Malformed(solution, e.Message, e.LineNumber, e.LinePosition, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw Malformed(solution, e.Message, 0, 0, e);
        }
    }

    private static ContainerizeException Malformed(LocatedSolution solution, string message, int line, int column, Exception cause) =>
        new(ExitCode.Solution, $"the solution cannot be read: {message.Trim().TrimEnd('.')}", "Correct the file or name another one", new SourceLocation(solution.Shown, line, column), cause);

    private static SolutionListing Listing(LocatedSolution solution, SolutionModel model, IReadOnlyCollection<string>? wanted)
    {
        List<string> projects = [];
        List<PendingNotice> notices = [];
        foreach (var entry in model.SolutionProjects)
        {
            var written = entry.FilePath.Replace('\\', '/');
            if (wanted is not null && !wanted.Contains(written, StringComparer.OrdinalIgnoreCase)) continue;
            if (!SolutionLocator.IsProject(written) || entry.TypeId == Guid.Parse(WebSite))
            {
                notices.Add(new PendingNotice(AnalysisRules.ProjectLeftOut, solution.Path, 0, 0, $"'{written}' is not a C#, F# or Visual Basic project and is left out", ""));
            }
            else if (ExistingPath.Find(solution.Folder, written) is { } path)
            {
                if (!projects.Contains(path, StringComparer.Ordinal)) projects.Add(path);
            }
            else
            {
                notices.Add(new PendingNotice(AnalysisRules.MissingProject, solution.Path, 0, 0, $"the project '{written}' does not exist", "Restore the file or remove the entry from the solution"));
            }
        }

        return new SolutionListing(projects, notices);
    }
}
