using System.Globalization;
using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>Plans a pull request. Pure: it reads and writes nothing.</summary>
/// <param name="input">What it is planned from.</param>
internal sealed class ProposalPlanner(ProposalInput input)
{
    /// <summary>The name of the file that says what was generated.</summary>
    public const string LockFile = "containerize.lock.json";

    /// <summary>The pull request; null when no file would change.</summary>
    public Proposal? Plan()
    {
        if (input.Files.Count == 0) return null;
        var first = !input.Solutions.Any(s => input.Copy.Files.ContainsKey(InRoot(s.Application, LockFile)));
        var content = ContentHash.Of(input.Files);
        var sections = input.Solutions.SelectMany(s => new SectionPlanner(s.Application, first, Shown).Plan(FilesOf(s.Application))).ToEquatableList();
        var title = ProposalTitle.Of(first, input.Files, [.. sections.Select(s => s.Name).Where(n => n.Length > 0)]);
        var body = new BodyPlan(first, Name, Extent(first), Commit, BranchName.Of(input.Base.Branch), input.Base.Branch, Settings, content)
        {
            Sections = sections,
            Conflicts = input.Solutions.SelectMany(s => s.Generation.Conflicts).ToEquatableList(),
            LeftAlone = first ? input.Solutions.SelectMany(s => s.Generation.LeftAlone).ToEquatableList() : [],
            Stale = input.Solutions.SelectMany(s => s.Generation.Stale).ToEquatableList(),
            Findings = FindingPlanner.Plan(input.Solutions.SelectMany(s => s.Application.Open.Concat(s.Generation.Findings)).Where(f => !input.Ignored.Contains(f.Rule))),
            Ignored = string.Join(',', input.Ignored),
            Commands = first ? input.Solutions.SelectMany(s => s.Generation.Commands).ToEquatableList() : [],
            LeftOut = LeftOut(),
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

    private string Name => input.Solutions is [var only] ? only.Application.Name : string.Join(", ", input.Solutions.Select(s => s.Application.Name));

    // Where the settings are, or would be.
    private string Settings => input.Settings.File.Length > 0 ? input.Settings.File : InRoot(input.Solutions[0].Application, BotSettings.FileName);

    private ShownPlace Commit => new(CommitName.Short(input.Base.Commit), input.Page?.Commit(input.Base.Commit) ?? "");

    private string Extent(bool first)
    {
        var files = SectionPlanner.Extent(input.Files);
        if (!first) return files;
        var (services, servers) = (input.Solutions.Sum(s => s.Application.Services.Count), input.Solutions.Sum(s => s.Application.Servers.Count));
        var parts = Phrase.List(services > 0 ? Phrase.Count(services, "service") : "", servers > 0 ? Phrase.Count(servers, "server") : "");
        return parts.Length > 0 ? $"{files} for {parts}" : files;
    }

    private IReadOnlyCollection<ChangedFile> FilesOf(SeenApplication application) =>
        [.. input.Files.Where(f => input.Solutions.Where(s => IsIn(f.Path, s.Application.Root)).OrderByDescending(s => s.Application.Root.Length).FirstOrDefault().Application == application)];

    // A line of a file that the base does not have as a plain file leads nowhere.
    private ShownPlace? Shown(SeenPlace place)
    {
        if (!input.Copy.Files.ContainsKey(place.File)) return null;
        var line = place.Line > 0 ? ":" + place.Line.ToString(CultureInfo.InvariantCulture) : "";
        return input.Page is { } page
            ? new ShownPlace((place.Line > 0 ? RepositoryPath.NameOf(place.File) : place.File) + line, page.Line(input.Base.Commit, place.File, place.Line))
            : new ShownPlace(place.File + line, "");
    }

    private string LeftOut()
    {
        var what = Phrase.List(
            input.Copy.Links > 0 ? Phrase.Count(input.Copy.Links, "symbolic link") : "",
            input.Copy.Submodules > 0 ? Phrase.Count(input.Copy.Submodules, "submodule") : "",
            input.Copy.Nameless > 0 ? Phrase.Count(input.Copy.Nameless, "file") + " with a name that is no plain text" : "");
        return what.Length == 0 ? "" : $"Not read, because the bot follows none of these: {what}.";
    }

    private static bool IsIn(string path, string root) => root.Length == 0 || path.StartsWith(root + "/", StringComparison.Ordinal);

    private static string InRoot(SeenApplication application, string name) => application.Root.Length > 0 ? $"{application.Root}/{name}" : name;
}
