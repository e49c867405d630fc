using System.Text.RegularExpressions;

namespace Containerize.PullRequests.Publishing;

/// <summary>
/// What the bot keeps in a pull request's description, on lines that no reader sees. A line of the description begins with words of ours, so nothing that the repository is
/// called can be such a line.
/// </summary>
/// <param name="Content">The hash of the content that it was made with; empty where the description no longer says.</param>
/// <param name="IsPaused">Whether somebody has paused it.</param>
/// <param name="Ignored">The rules whose findings it leaves out, sorted.</param>
public sealed partial record PullRequestMarks(string Content, bool IsPaused, EquatableList<string> Ignored)
{
    private const string Paused = "<!-- containerize paused -->";

    /// <summary>Reads them.</summary>
    /// <param name="body">The description.</param>
    public static PullRequestMarks Of(string body)
    {
        var lines = body.Split('\n').Select(l => l.TrimEnd('\r', ' ')).ToList();
        return new PullRequestMarks(
            lines.Select(l => ContentLine().Match(l)).LastOrDefault(m => m.Success)?.Groups[1].Value ?? "",
            lines.Contains(Paused),
            lines.Select(l => IgnoreLine().Match(l)).LastOrDefault(m => m.Success)?.Groups[1].Value.Split(',').Order(StringComparer.Ordinal).ToEquatableList() ?? []);
    }

    /// <summary>A description with the mark of a pause.</summary>
    public static string Pause(string body) => Of(body).IsPaused ? body : body.TrimEnd() + "\n" + Paused + "\n";

    /// <summary>A description without the mark of a pause.</summary>
    public static string Resume(string body) => string.Concat(body.Split('\n').Where(l => l.TrimEnd('\r', ' ') != Paused).Select(l => l + "\n")).TrimEnd('\n') + "\n";

    [GeneratedRegex(@"\A<!-- containerize content=([0-9a-f]{64}) -->\z", RegexOptions.CultureInvariant)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\A<!-- containerize ignore=(CTZ[0-9]{4}(?:,CTZ[0-9]{4})*) -->\z", RegexOptions.CultureInvariant)]
    private static partial Regex IgnoreLine();
}
