using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Git;
using Containerize.PullRequests.Planning;
using DiffPlex.Renderer;

namespace Containerize.PullRequests.Checks;

/// <summary>Plans what a check says. Pure: it reads and writes nothing.</summary>
/// <param name="commit">The commit that was looked at.</param>
/// <param name="mayFail">Whether the settings let it fail.</param>
internal sealed class CheckPlanner(string commit, bool mayFail)
{
    private const int MostFindings = 50;
    private const int MostChoices = 20;

    private static readonly int[] MostLines = [3000, 1000, 300, 100, 0];

    /// <summary>Nothing that is generated depends on what changes.</summary>
    public CheckReport Idle() => new("success", "Nothing that the container files depend on changes", Render(new CheckText { Commit = Short, IsIdle = true }), []);

    /// <summary>The commit cannot be read.</summary>
    /// <param name="problem">Why.</param>
    public CheckReport Unread(ContainerizeException problem) =>
        new(mayFail ? "failure" : "neutral", "The solution cannot be read", Render(new CheckText { Commit = Short, Problem = problem.What, Remedy = problem.Remedy }), []);

    /// <summary>The settings are not valid.</summary>
    /// <param name="problem">Why.</param>
    public CheckReport Invalid(ContainerizeException problem)
    {
        var at = problem.Location!;
        var sentence = problem.Remedy.Length > 0 ? $"{problem.What}. {problem.Remedy}." : problem.What + ".";
        return new(
            mayFail ? "failure" : "neutral",
            "The settings are not valid",
            Render(new CheckText { Commit = Short, SettingsProblem = $"{at}: {problem.What}", Remedy = problem.Remedy }),
            EquatableList.Of(new CheckAnnotation(at.File, Math.Max(1, at.Line), "warning", "not valid", sentence)));
    }

    /// <summary>A line in the settings mends it.</summary>
    /// <param name="problem">Why.</param>
    public CheckReport ForMaintainer(ContainerizeException problem) => problem.InnerException is UndecidedSolutions several ? Undecided(several) : Invalid(problem);

    private CheckReport Undecided(UndecidedSolutions several) => new(
        mayFail ? "failure" : "neutral",
        "Say which solution is meant",
        Render(new CheckText { Commit = Short, Choices = several.Candidates.Take(MostChoices).ToEquatableList(), OmittedChoices = Math.Max(0, several.Candidates.Count - MostChoices) }),
        []);

    /// <summary>The settings are valid here, and not in the base.</summary>
    public CheckReport Mended() => new("success", "The settings are valid again", Render(new CheckText { Commit = Short, IsMended = true }), []);

    /// <summary>The commit was read.</summary>
    /// <param name="stale">The files that do not follow the code.</param>
    /// <param name="isOfBase">Whether they are behind in the base just so.</param>
    /// <param name="conflicts">Files with edits that collide with what is new.</param>
    /// <param name="findings">Findings in files that change.</param>
    public CheckReport Read(EquatableList<ChangedFile> stale, bool isOfBase, EquatableList<string> conflicts, EquatableList<CheckAnnotation> findings)
    {
        var behind = stale.Count > 0 && !isOfBase;
        var grave = findings.Count(f => f.Level != "notice");
        var title = behind ? $"{Phrase.Count(stale.Count, "container file")} {(stale.Count == 1 ? "does" : "do")} not follow the code"
            : grave > 0 ? Phrase.Count(findings.Count, "finding") + " in the container files"
            : "The container files are up to date";
        var text = new CheckText
        {
            Commit = Short,
            IsBehind = behind,
            IsOfBase = stale.Count > 0 && isOfBase,
            IsCurrent = stale.Count == 0,
            Stale = stale.Select(f => new ShownFile(f.Path, f.Before is null ? "missing" : "out of date")).ToEquatableList(),
            Conflicts = conflicts,
            Findings = findings.Take(MostFindings).Select(f => new ShownFinding(f.Title, f.Message, "", EquatableList.Of($"{f.Path}:{f.Line}"))).ToEquatableList(),
            OmittedFindings = Math.Max(0, findings.Count - MostFindings),
        };
        var lines = behind ? stale.SelectMany(Diff).ToList() : [];
        var summary = MostLines.Select(most => Render(text with { Diff = lines.Take(most).ToEquatableList(), OmittedLines = Math.Max(0, lines.Count - most) })).First(s => s.Length <= CheckReport.LongestSummary);
        var first = behind ? stale.Where(f => f.Before is not null).Select(f => new CheckAnnotation(f.Path, 1, "warning", "out of date", "The code calls for another content; the summary of the check has the difference.")) : [];
        return new(behind || grave > 0 ? mayFail ? "failure" : "neutral" : "success", title, summary, first.Concat(findings).ToEquatableList());
    }

    private string Short => CommitName.Short(commit);

    private static IEnumerable<string> Diff(ChangedFile file) =>
        UnidiffRenderer.GenerateUnidiff(file.Before ?? "", file.After, file.Before is null ? "/dev/null" : "a/" + file.Path, "b/" + file.Path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Render(CheckText text) => BotText.Render("check", text);
}
