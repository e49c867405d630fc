using System.Text;
using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;
using Octokit;

namespace Containerize.PullRequests.Work;

/// <summary>Says in a comment why a service is as it is.</summary>
/// <param name="place">What it works with.</param>
internal sealed class ExplainWork(WorkPlace place)
{
    private const int MostCharacters = 40_000;

    /// <summary>Does it.</summary>
    /// <param name="pull">The pull request: of the bot's own the base is explained, of any other its head.</param>
    /// <param name="name">What is asked about.</param>
    /// <param name="comment">The comment that asks.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<BotOutcome> RunAsync(PullRequest pull, string name, long comment, CancellationToken ct)
    {
        var head = place.IsOwn(pull) ? pull.Base.Sha : pull.Head.Sha;
        using var clone = new ScratchFolder();
        using var scratch = new ScratchFolder();
        var repository = await place.Commits.GetAsync([pull.Base.Sha, head], clone.Path, ct).ConfigureAwait(false);
        var copy = await RepositoryCopy.PrepareAsync(repository, head, pull.Base.Sha, scratch.Path, place.Limits, ct).ConfigureAwait(false);
        var settings = copy.Settings(repository);
        var (lines, problem) = (new List<string>(), "");
        try
        {
            foreach (var solution in RepositorySolutions.Of(settings, copy).Take(1))
            {
                var text = await place.Tool.RunAsync(new ToolCall("explain", solution) { Options = EquatableList.Of("--output", "text"), Operands = EquatableList.Of(name) }, scratch.Path, ct).ConfigureAwait(false);
                lines.AddRange(Cut(text).Split('\n'));
            }
        }
        catch (ContainerizeException e) when (e.ExitCode is ExitCode.Usage or ExitCode.Solution)
        {
            problem = e.What;
        }

        var reply = BotText.Render("explanation", new { commit = CommitName.Short(head), name, is_known = problem.Length == 0, lines, problem });
        await place.Host.SayOnceAsync(pull.Number, $"reply-{comment}", reply, ct).ConfigureAwait(false);
        return new BotOutcome(problem.Length == 0 ? $"explained in #{pull.Number}" : $"nothing can be explained: {problem}");
    }

    private static string Cut(string text) => (text.Length > MostCharacters ? new StringBuilder(text, 0, MostCharacters, MostCharacters).Append("\n…").ToString() : text).TrimEnd('\n');
}
