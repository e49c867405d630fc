using System.Text.Json;
using Containerize.Workspace.Evaluation;
using Containerize.Workspace.Locating;
using Containerize.Workspace.Sdks;

namespace Containerize.Workspace.Caching;

/// <summary>
/// Keeps what evaluating a solution's projects yielded. The key holds what is known beforehand: the solution, the SDK; the entry holds what evaluation
/// asked of the file system and which variables it may have read, and counts only while every question has the same answer.
/// </summary>
/// <param name="cache">The folder.</param>
/// <param name="key">The solution's key.</param>
internal sealed class EvaluationCache(CacheFolder cache, string key)
{
    // Names that an entry which no longer fits knows: two shells that take turns should not have to ask again and again.
    private string[] _known = [];
    private readonly Dictionary<string, string> _variables = EvaluationVariables.Current();

    /// <summary>The key of a solution.</summary>
    public static string Key(LocatedSolution solution, SolutionListing listing, InstalledSdk sdk, string? repository, WorkspaceOptions options)
    {
        using var hash = new ContentHash();
        hash.Add("evaluation", ContentHash.OfTool, sdk.Folder, solution.Path, solution.Shown, repository ?? "", options.Configuration, Environment.CurrentDirectory, ContentHash.OfFile(solution.Path))
            .Add(listing.Projects).Add([.. listing.Notices.Select(n => n.Path + n.Message)]);
        return "e-" + hash.Text();
    }

    /// <summary>What was kept; null when there is nothing or something has changed.</summary>
    public (SortedDictionary<string, EvaluatedProject> Projects, IReadOnlyList<PendingNotice> Notices)? Find()
    {
        try
        {
            if (cache.Read(key) is not { } bytes || JsonSerializer.Deserialize(bytes.Span, CacheJson.Evaluation) is not { } kept) return null;
            _known = [.. kept.Variables.Read, .. kept.Variables.Unread];
            if (!kept.Variables.StillHold(_variables) || !FileProbes.StillHold(kept.Probes)) return null;
            var projects = new SortedDictionary<string, EvaluatedProject>(StringComparer.Ordinal);
            foreach (var project in kept.Projects) projects.Add(project.Path, project with { Properties = new Dictionary<string, string>(project.Properties, StringComparer.OrdinalIgnoreCase) });
            return (projects, kept.Notices);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps an evaluation, when there is time for it. One with missing pieces is not kept: what is missing could be looked for in too many places to note them all.</summary>
    /// <param name="probes">What was asked of the file system.</param>
    /// <param name="files">The files that were evaluated.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="notices">What should be said.</param>
    public void Keep(FileProbes probes, IReadOnlyCollection<string> files, IEnumerable<EvaluatedProject> projects, IReadOnlyList<PendingNotice> notices)
    {
        if (notices.Any(n => n.Rule.Id == AnalysisRules.MissingProject.Id || n.Rule.Id == AnalysisRules.UnreadableProject.Id || n.Rule.Id == AnalysisRules.WritingPropertyFunction.Id)) return;
        EvaluatedProject[] all = [.. projects];
        PendingNotice[] said = [.. notices];
        cache.Later(() => cache.Write(key, JsonSerializer.SerializeToUtf8Bytes(new CachedEvaluation(probes.Answers, EvaluationVariables.Of(_variables, files, _known), all, said), CacheJson.Evaluation)));
    }
}
