using System.Text.RegularExpressions;

namespace Containerize.PullRequests.Git;

/// <summary>Names of branches. One that Git would not make, or that looks like an option, is refused before it gets near a command line.</summary>
public static partial class BranchName
{
    /// <summary>What the bot's own branches begin with; the base's name follows.</summary>
    public const string Prefix = "containerize/update/";

    /// <summary>What the branches begin with that a repository is asked on first; the base's name follows.</summary>
    public const string ConfigurePrefix = "containerize/configure/";

    /// <summary>The bot's one branch for a base.</summary>
    /// <param name="branch">The base branch.</param>
    public static string Of(string branch) => Prefix + branch;

    /// <summary>The bot's branch that offers the settings alone.</summary>
    /// <param name="branch">The base branch.</param>
    public static string Configure(string branch) => ConfigurePrefix + branch;

    /// <summary>The base that one of the bot's own branches is for; null for a branch of somebody else.</summary>
    /// <param name="branch">The branch.</param>
    public static string? BaseOf(string branch)
    {
        ArgumentNullException.ThrowIfNull(branch);
        return new[] { Prefix, ConfigurePrefix }.Where(p => branch.Length > p.Length && branch.StartsWith(p, StringComparison.Ordinal)).Select(p => branch[p.Length..]).FirstOrDefault();
    }

    /// <summary>Whether a text is a name that Git takes for a branch.</summary>
    /// <param name="name">The text.</param>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 200 && Form().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !name.Contains("@{", StringComparison.Ordinal)
        && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith('.') && !part.EndsWith(".lock", StringComparison.OrdinalIgnoreCase))
        && name is not "@" and not "HEAD";

    [GeneratedRegex(@"\A(?!-)[^\x00-\x20\x7f~^:?*\[\\]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
