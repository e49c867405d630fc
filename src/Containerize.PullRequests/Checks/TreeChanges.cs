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
        var old = await FilesAsync(repository, before, most, ct).ConfigureAwait(false);
        var now = await FilesAsync(repository, after, most, ct).ConfigureAwait(false);
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(p => old.GetValueOrDefault(p) != now.GetValueOrDefault(p)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a path is that of a file that nothing generated depends on: prose, pictures, workflows.</summary>
    public static bool IsIdle(string path) => Idle.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || IdleFolders.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase);

    // A tree that was made by hand may name a path twice.
    private static async Task<Dictionary<string, (string Mode, string Id)>> FilesAsync(GitRepository repository, string commit, int most, CancellationToken ct) =>
        (await repository.TreeAsync(commit, most, ct).ConfigureAwait(false)).Entries.DistinctBy(e => e.Path, StringComparer.Ordinal).ToDictionary(e => e.Path, e => (e.Mode, e.Id), StringComparer.Ordinal);
}
