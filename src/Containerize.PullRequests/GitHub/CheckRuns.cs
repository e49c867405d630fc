using System.IO.Compression;
using System.Text;
using Containerize.PullRequests.Checks;
using Octokit;

namespace Containerize.PullRequests.GitHub;

/// <summary>Check runs and code scanning of a repository.</summary>
/// <param name="client">The client.</param>
/// <param name="address">The repository.</param>
internal sealed class CheckRuns(IGitHubClient client, RepositoryAddress address)
{
    /// <summary>The name of the check.</summary>
    public const string Name = "containerize";

    // GitHub takes this many in one request.
    private const int Batch = 50;

    // What is beyond this is read by nobody, and each batch is a request.
    private const int MostAnnotations = 500;

    /// <summary>Whether a check is done that says of itself what it was made from; false as well where the token has no right to see.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="made">What it was made from.</param>
    public async Task<bool> IsDoneAsync(string commit, string made)
    {
        var done = false;
        await GitHubErrors.NotedAsync([], "", async () =>
        {
            var found = await client.Check.Run.GetAllForReference(address.Owner, address.Name, commit, new CheckRunRequest { CheckName = Name }).ConfigureAwait(false);
            return done = found.CheckRuns.Any(c => c.ExternalId == made && c.Status.Value == CheckStatus.Completed);
        }).ConfigureAwait(false);
        return done;
    }

    /// <summary>Writes a check: it begins as one in progress, and is concluded with the last annotation.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="made">What it was made from.</param>
    /// <param name="report">What it says.</param>
    /// <param name="notes">Gets what GitHub refuses.</param>
    /// <returns>Whether GitHub took it.</returns>
    public async Task<bool> WriteAsync(string commit, string made, CheckReport report, List<string> notes)
    {
        var before = notes.Count;
        await GitHubErrors.NotedAsync(notes, "the check could not be written", async () =>
        {
            var batches = report.Annotations.Take(MostAnnotations).Chunk(Batch).DefaultIfEmpty([]).ToList();
            var single = batches.Count == 1;
            var begun = new NewCheckRun(Name, commit) { ExternalId = made, Status = CheckStatus.InProgress, Output = Output(report, batches[0]) };
            if (single) (begun.Status, begun.Conclusion) = (CheckStatus.Completed, Conclusion(report));
            var run = await client.Check.Run.Create(address.Owner, address.Name, begun).ConfigureAwait(false);
            for (var i = 1; i < batches.Count; i++)
            {
                var more = new CheckRunUpdate { Output = Output(report, batches[i]), Status = CheckStatus.InProgress };
                if (i == batches.Count - 1) (more.Status, more.Conclusion) = (CheckStatus.Completed, Conclusion(report));
                await client.Check.Run.Update(address.Owner, address.Name, run.Id, more).ConfigureAwait(false);
            }

            return run;
        }).ConfigureAwait(false);
        return notes.Count == before;
    }

    /// <summary>Uploads findings to code scanning, which takes them in later.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="number">The pull request.</param>
    /// <param name="sarif">The report.</param>
    /// <param name="notes">Gets what GitHub refuses.</param>
    public Task UploadAsync(string commit, int number, string sarif, List<string> notes) => GitHubErrors.NotedAsync(notes, "the findings could not be uploaded", async () =>
        await client.Connection.Post<object>(
            new Uri($"repos/{address.Owner}/{address.Name}/code-scanning/sarifs", UriKind.Relative),
            new Dictionary<string, string> { ["commit_sha"] = commit, ["ref"] = $"refs/pull/{number}/head", ["sarif"] = Packed(sarif), ["tool_name"] = Name },
            "application/vnd.github+json",
            "application/json").ConfigureAwait(false));

    private static NewCheckRunOutput Output(CheckReport report, CheckAnnotation[] annotations) => new(report.Title, report.Summary)
    {
        Annotations = [.. annotations.Select(a => new NewCheckRunAnnotation(a.Path, a.Line, a.Line, Level(a.Level), a.Message) { Title = a.Title })],
    };

    private static CheckAnnotationLevel Level(string level) => level switch { "failure" => CheckAnnotationLevel.Failure, "warning" => CheckAnnotationLevel.Warning, _ => CheckAnnotationLevel.Notice };

    private static CheckConclusion Conclusion(CheckReport report) => report.Conclusion switch { "success" => CheckConclusion.Success, "failure" => CheckConclusion.Failure, _ => CheckConclusion.Neutral };

    private static string Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }
}
