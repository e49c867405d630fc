using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>Compares two trees on the server, folder by folder: only those that differ are asked for, so that no list is ever cut off.</summary>
/// <param name="client">The client.</param>
/// <param name="owner">The owner.</param>
/// <param name="name">The repository's name.</param>
internal sealed class TreeComparison(IGitHubClient client, string owner, string name)
{
    // The bot's own commit changes a few dozen folders; somebody else's may change any number, and is somebody else's at the first that the bot would not write.
    private const int MostFolders = 2000;

    private int _asked;

    /// <summary>The files that differ, each with its new mode and content. A file that was taken away is a change that the bot never makes: it has no mode and no content.</summary>
    /// <param name="before">The id of the old tree.</param>
    /// <param name="after">The id of the new one.</param>
    public async Task<IReadOnlyCollection<(string Path, string Mode, string Blob)>> ChangedAsync(string before, string after)
    {
        var changed = new List<(string, string, string)>();
        await CompareAsync("", before, after, changed).ConfigureAwait(false);
        return changed;
    }

    private async Task CompareAsync(string folder, string? before, string? after, List<(string Path, string Mode, string Blob)> changed)
    {
        if (before == after || ++_asked > MostFolders) return;
        var (old, now) = (await ItemsAsync(before).ConfigureAwait(false), await ItemsAsync(after).ConfigureAwait(false));
        foreach (var item in old.Keys.Union(now.Keys, StringComparer.Ordinal))
        {
            var (was, becomes) = (old.GetValueOrDefault(item), now.GetValueOrDefault(item));
            if (was?.Sha == becomes?.Sha && was?.Mode == becomes?.Mode) continue;
            var path = folder + item;
            if (IsTree(was) || IsTree(becomes)) await CompareAsync(path + "/", IsTree(was) ? was!.Sha : null, IsTree(becomes) ? becomes!.Sha : null, changed).ConfigureAwait(false);
            if (becomes is not null && !IsTree(becomes)) changed.Add((path, becomes.Mode, becomes.Sha));
            else if (was is not null && !IsTree(was)) changed.Add((path, "", ""));
        }
    }

    private async Task<Dictionary<string, TreeItem>> ItemsAsync(string? tree) =>
        tree is null ? [] : (await client.Git.Tree.Get(owner, name, tree).ConfigureAwait(false)).Tree.ToDictionary(i => i.Path, StringComparer.Ordinal);

    private static bool IsTree(TreeItem? item) => item?.Type.Value == TreeType.Tree;
}
