using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Copying;

/// <summary>Files that decide how a repository is read and what is written. Who opens a pull request decides nothing by them: they count as the base has them.</summary>
internal static class DecidingPath
{
    private static readonly string[] Names = ["containerize.yaml", "containerize.ignore.yaml"];

    /// <summary>Whether a path is that of such a file.</summary>
    /// <param name="path">The path from the top of the repository.</param>
    public static bool Is(string path) =>
        Names.Contains(SlashPath.NameOf(path), StringComparer.OrdinalIgnoreCase)
        || (path.Split('/').SkipLast(1).Contains(".containerize", StringComparer.OrdinalIgnoreCase) && path.Contains("/templates/", StringComparison.OrdinalIgnoreCase));
}
