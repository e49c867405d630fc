using System.Text.RegularExpressions;

namespace Containerize.PullRequests.Work;

/// <summary>A command in a comment.</summary>
/// <param name="Name">The command.</param>
/// <param name="Argument">What it is about; empty for nothing.</param>
internal sealed partial record BotCommand(string Name, string Argument)
{
    /// <summary>Whether a rule can be what it is about.</summary>
    public bool NamesRule => Rule().IsMatch(Argument);

    /// <summary>The command of a comment; null when it holds none. The first line that is one counts; a quote or a part of a sentence is none.</summary>
    /// <param name="text">The comment.</param>
    public static BotCommand? Of(string text) =>
        text.Split('\n').Select(l => Line().Match(l.TrimEnd('\r'))).FirstOrDefault(m => m.Success) is { } match ? new BotCommand(match.Groups["name"].Value, match.Groups["argument"].Value.Trim()) : null;

    [GeneratedRegex(@"\A/containerize[ \t]+(?<name>rebase|recreate|pause|resume|explain|ignore)(?<argument>[ \t]+[^\s].{0,199})?[ \t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\ACTZ[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
