using System.Text;
using Containerize.Generation.Settings;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests;

/// <summary>Finds the file that decides about the bot.</summary>
internal static class BotSettingsFile
{
    private const int Longest = 256 * 1024;

    /// <summary>Where the settings are: at the top of the repository, else beside its only solution; null where there are none.</summary>
    /// <param name="files">The repository's files.</param>
    public static string? Find(IReadOnlyCollection<string> files)
    {
        if (files.Contains(SettingsFile.Name)) return SettingsFile.Name;
        var beside = SolutionChoice.Of(files, out _) is { } solution ? RepositoryPath.Join(SlashPath.FolderOf(solution), SettingsFile.Name) : null;
        return beside is not null && files.Contains(beside) ? beside : null;
    }

    /// <summary>Whether somebody works with the tool here: by settings, or by files that it generated.</summary>
    /// <param name="files">The repository's files.</param>
    public static bool IsSetUp(IEnumerable<string> files) => files.Any(f => SlashPath.NameOf(f) is SettingsFile.Name or ProposalPlanner.LockFile);

    /// <summary>Reads it.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its path from the top of the repository.</param>
    /// <exception cref="ContainerizeException">It is too long or not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static BotSettings Read(byte[] content, string path)
    {
        if (content.Length > Longest) throw new ContainerizeException(ExitCode.Usage, $"the settings have more than {Longest / 1024} KiB", "Make them shorter", new SourceLocation(path));
        try
        {
            return BotSettings.Read(Encoding.UTF8.GetString(content).TrimStart('\ufeff'), path);
        }
        // The reader knows no folder.
        catch (ContainerizeException e) when (e.Location is { } at && at.File != path)
        {
            throw new ContainerizeException(e.ExitCode, e.What, e.Remedy, at with { File = path }, e);
        }
    }
}
