using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>Plans the pull request that a repository is asked by first: it offers the settings alone, and says what would follow. Pure: it reads and writes nothing.</summary>
/// <param name="input">What it is planned from; its files are those that would follow.</param>
internal sealed class OnboardingPlanner(ProposalInput input)
{
    /// <summary>The title: no service of a repository has a say in it.</summary>
    public const string Title = "Configure containerize";

    private readonly ProposalView _view = new(input);

    /// <summary>The pull request; null when nothing would follow.</summary>
    /// <exception cref="ContainerizeException">Something is in the way of the file (<see cref="ExitCode.Solution"/>).</exception>
    public Proposal? Plan()
    {
        if (input.Files.Count == 0) return null;
        var path = Place();
        if (input.Copy.Obstacle(path) is { } obstacle) throw new ContainerizeException(ExitCode.Solution, $"nothing is proposed: '{path}' cannot be written: {obstacle}", "Look at what is there in the repository");
        var files = EquatableList.Of(new ChangedFile(path, TreeEntry.File, null, new SettingsStart(input).Text()));
        var (branch, content) = (BranchName.Configure(input.Base.Branch), ContentHash.Of(files));
        var body = new BodyPlan(true, _view.Name, _view.Extent(true), _view.Commit, branch, input.Base.Branch, path, content)
        {
            Sections = _view.Found,
            Files = Families(),
            LeftAlone = input.Solutions.SelectMany(s => s.Generation.LeftAlone).ToEquatableList(),
            Findings = _view.Findings,
            Root = _view.Root,
            Ignored = string.Join(',', input.Ignored),
            LeftOut = _view.LeftOut,
        };
        return new Proposal(input.Base, branch, Title, BodyText.Of(body, "onboarding"), BotText.Render("commit", new { title = Title, commit = input.Base.Commit, content }), content, files)
        {
            Ignored = input.Ignored,
            IsOnboarding = true,
        };
    }

    // Where both the bot and the tool find it: beside the only solution, unless the tool's folder is another one.
    private string Place() => BotSettingsFile.Find([.. input.Copy.Files.Keys, _view.Settings]) == _view.Settings ? _view.Settings : BotSettings.FileName;

    private EquatableList<ShownFile> Families() =>
        input.Files.GroupBy(f => Family(f.Path), StringComparer.Ordinal).Select(g => new ShownFile(g.Key, g.Key.EndsWith('/') ? SectionPlanner.Extent([.. g]) : g.First().Before is null ? "new" : "changed")).ToEquatableList();

    // There is a file for each object, and the folder says enough.
    private string Family(string path) =>
        input.Solutions.SelectMany(s => new[] { ProposalView.InRoot(s.Application, "k8s/"), ProposalView.InRoot(s.Application, "helm/") }).FirstOrDefault(f => path.StartsWith(f, StringComparison.Ordinal)) ?? path;
}
