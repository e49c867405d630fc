using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Checks;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.GitHub;

namespace Containerize.PullRequests.Work;

/// <summary>Tells whoever maintains a repository that its settings are not valid, or do not say which solution is meant: by a check of the base's commit that never fails, where there is no right to one in the summary of the job.</summary>
/// <param name="place">What it works with.</param>
internal sealed class SettingsProblem(WorkPlace place)
{
    /// <summary>Tells it, once for each commit.</summary>
    /// <param name="given">The base.</param>
    /// <param name="problem">What is wrong.</param>
    public async Task<BotOutcome> TellAsync(BaseCommit given, ContainerizeException problem)
    {
        var (checks, notes, made) = (new CheckRuns(place.Checks?.Invoke() ?? place.Client, place.Address), new List<string>(), "settings:" + given.Commit);
        var report = new CheckPlanner(given.Commit, mayFail: false).ForMaintainer(problem);
        var isWritten = await checks.IsDoneAsync(given.Commit, made).ConfigureAwait(false) || await checks.WriteAsync(given.Commit, made, report, notes).ConfigureAwait(false);
        return new BotOutcome(problem.What)
        {
            Base = given,
            Problem = problem,
            Notes = notes.ToEquatableList(),
            Summary = isWritten ? "" : $"## {report.Title}\n\n{report.Summary}",
        };
    }
}
