using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Checks;

/// <summary>The files in which two commits differ.</summary>
internal static class TreeChanges
{
    private static readonly string[] Idle = [".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".pdf", ".drawio"];

    private static readonly string[] IdleFolders = [".github", "docs"];

    /// <summary>Their paths, sorted.</summary>
    public static async Task<IReadOnlyCollection<string>> OfAsync(GitRepository repository, string before, string after, int most, CancellationToken ct)
    {
        var old = (await repository.TreeAsync(before, most, ct).ConfigureAwait(false)).Entries.ToDictionary(e => e.Path, e => (e.Mode, e.Id), StringComparer.Ordinal);
        var now = (await repository.TreeAsync(after, most, ct).ConfigureAwait(false)).Entries.ToDictionary(e => e.Path, e => (e.Mode, e.Id), StringComparer.Ordinal);
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(p => old.GetValueOrDefault(p) != now.GetValueOrDefault(p)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a path is that of a file that nothing generated depends on: prose, pictures, workflows.</summary>
    public static bool IsIdle(string path) => Idle.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || IdleFolders.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase);
}
