using System.Globalization;
using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>Plans a pull request. Pure: it reads and writes nothing.</summary>
/// <param name="input">What it is planned from.</param>
internal sealed class ProposalPlanner(ProposalInput input)
{
    private readonly ProposalView _view = new(input);

    /// <summary>The name of the file that says what was generated.</summary>
    public const string LockFile = "containerize.lock.json";

    /// <summary>The pull request; null when no file would change.</summary>
    public Proposal? Plan()
    {
        if (input.Files.Count == 0) return null;
        var first = !input.Solutions.Any(s => input.Copy.Files.ContainsKey(ProposalView.InRoot(s.Application, LockFile)));
        var content = ContentHash.Of(input.Files);
        var sections = _view.Sections(first);
        var title = ProposalTitle.Of(first, input.Files, [.. sections.Select(s => s.Name).Where(n => n.Length > 0)]);
        var body = new BodyPlan(first, _view.Name, _view.Extent(first), _view.Commit, BranchName.Of(input.Base.Branch), input.Base.Branch, _view.Settings, content)
        {
            Sections = sections,
            Conflicts = input.Solutions.SelectMany(s => s.Generation.Conflicts).ToEquatableList(),
            LeftAlone = first ? input.Solutions.SelectMany(s => s.Generation.LeftAlone).ToEquatableList() : [],
            Stale = input.Solutions.SelectMany(s => s.Generation.Stale).ToEquatableList(),
            Findings = _view.Findings,
            Root = _view.Root,
            Ignored = string.Join(',', input.Ignored),
            Commands = first ? input.Solutions.SelectMany(s => s.Generation.Commands).ToEquatableList() : [],
            LeftOut = _view.LeftOut,
        };
        return new Proposal(input.Base, BranchName.Of(input.Base.Branch), title, BodyText.Of(body), BotText.Render("commit", new { title, commit = input.Base.Commit, content }), content, input.Files)
        {
            Labels = input.Settings.Labels,
            Reviewers = input.Settings.Reviewers,
            AutoMerge = input.Settings.AutoMerge,
            Ignored = input.Ignored,
            Conflicts = body.Conflicts,
        };
    }
}
