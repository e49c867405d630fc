using System.Text.RegularExpressions;

namespace Containerize.PullRequests.Planning;

/// <summary>The address under which people see the repository.</summary>
/// <param name="Url">The address, without a slash at its end.</param>
public sealed partial record RepositoryPage(string Url)
{
    /// <summary>The owner and the repository's name.</summary>
    public (string Owner, string Name) Names => (Url.Split('/')[^2], Url.Split('/')[^1]);

    /// <summary>The page of a clone's remote; null when its address names no repository on a server with such pages.</summary>
    /// <param name="remote">The address of the remote, as Git has it.</param>
    public static RepositoryPage? Of(string remote) =>
        Web().Match(remote) is { Success: true } web ? new RepositoryPage($"https://{web.Groups["host"].Value}/{web.Groups["path"].Value}")
        : Shell().Match(remote) is { Success: true } shell ? new RepositoryPage($"https://{shell.Groups["host"].Value}/{shell.Groups["path"].Value}")
        : null;

    /// <summary>The address of a line as it is in a commit.</summary>
    /// <param name="commit">The commit's id.</param>
    /// <param name="path">The file's path from the top of the repository.</param>
    /// <param name="line">The line, from 1; 0 for the whole file.</param>
    public string Line(string commit, string path, int line) =>
        $"{Url}/blob/{commit}/{string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString))}{(line > 0 ? "#L" + line.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}";

    /// <summary>The address of a commit.</summary>
    /// <param name="commit">The commit's id.</param>
    public string Commit(string commit) => $"{Url}/commit/{commit}";

    // A user and password before the host are no part of a page.
    [GeneratedRegex(@"\A(?:https?|ssh|git)://(?:[^/@]+@)?(?<host>[A-Za-z0-9.-]+)(?::[0-9]+)?/(?<path>[A-Za-z0-9._-]+/[A-Za-z0-9._-]+?)(?:\.git)?/?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"\A(?:[A-Za-z0-9._-]+@)?(?<host>[A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?<path>[A-Za-z0-9._-]+/[A-Za-z0-9._-]+?)(?:\.git)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shell();
}
