using System.Globalization;
using System.Text;
using Containerize.Cli.Terminal;
using Containerize.PullRequests;
using Containerize.PullRequests.Planning;
using Containerize.PullRequests.Publishing;

namespace Containerize.Cli.Output.Text;

/// <summary>A pull request that would be made, as text: its head, its description as it is written, and how much each file changes.</summary>
internal static class ProposalText
{
    private const string Rule = "------------------------------------------------------------------------";

    /// <summary>What came of a run: what was done, or the pull request that would be made, or why there is none.</summary>
    /// <param name="outcome">What came of it.</param>
    public static string Of(BotOutcome outcome) =>
        outcome.Published is { } published ? Of(published)
        : outcome.Result?.Proposal is { } proposal ? Of(proposal)
        : outcome.Result is not null ? $"no pull request: {Printable.Line(outcome.Reason)}\n"
        : Printable.Line(outcome.Reason) + "\n";

    /// <summary>The text.</summary>
    /// <param name="proposal">The pull request.</param>
    public static string Of(Proposal proposal)
    {
        var text = new StringBuilder();
        void Line(string name, string value) => text.Append(name.PadRight(11)).Append(Printable.Line(value)).Append('\n');

        Line("title", proposal.Title);
        Line("base", $"{proposal.Base.Branch} at {proposal.Base.Commit}");
        Line("branch", proposal.Branch);
        if (proposal.Labels.Count > 0) Line("labels", string.Join(", ", proposal.Labels));
        if (proposal.Reviewers.Count > 0) Line("reviewers", string.Join(", ", proposal.Reviewers));
        text.Append(Rule).Append('\n').Append(Printable.Text(proposal.Body)).Append(Rule).Append('\n');
        var changes = proposal.Files.Select(f => (f.Path, Lines: LineChanges.Of(f))).ToList();
        foreach (var (path, lines) in changes) text.Append(' ').Append(Printable.Line(path)).Append(" | ").Append(Amount(lines.Added.Count, lines.Removed.Count)).Append('\n');
        text.Append(' ').Append(Plural.Of(changes.Count, "file")).Append(" changed: ").Append(Amount(changes.Sum(c => c.Lines.Added.Count), changes.Sum(c => c.Lines.Removed.Count))).Append('\n');
        return text.ToString();
    }

    /// <summary>What was done with a pull request, as one line.</summary>
    /// <param name="published">What was done.</param>
    public static string Of(PublishResult published)
    {
        var number = published.Number.ToString(CultureInfo.InvariantCulture);
        var done = published.Decision.Action switch
        {
            PublishAction.Open => $"opened #{number}",
            PublishAction.Renew => $"renewed #{number}",
            PublishAction.HandsOff => $"left #{number} alone",
            PublishAction.Close => $"closed #{number}",
            _ => published.Number > 0 ? $"left #{number} as it is" : "no pull request",
        };
        return Printable.Line($"{done}: {published.Decision.Reason}") + "\n";
    }

    private static string Amount(int added, int removed) => string.Create(CultureInfo.InvariantCulture, $"+{added} -{removed}");
}
