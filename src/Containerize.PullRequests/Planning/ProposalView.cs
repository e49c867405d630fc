using System.Globalization;
using Containerize.Generation.Rendering;
using Containerize.PullRequests.Analysis;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>What every pull request of the bot says of what was found.</summary>
/// <param name="input">What it is planned from.</param>
internal sealed class ProposalView(ProposalInput input)
{
    /// <summary>The names of the applications.</summary>
    public string Name => input.Solutions is [var only] ? only.Application.Name : string.Join(", ", input.Solutions.Select(s => s.Application.Name));

    /// <summary>Where the settings are, or would be.</summary>
    public string Settings => input.Settings.File.Length > 0 ? input.Settings.File : InRoot(input.Solutions[0].Application, BotSettings.FileName);

    /// <summary>The folder that the findings name their paths from; empty where it is the top, or where there are several.</summary>
    public string Root => input.Solutions.Select(s => s.Application.Root).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : "";

    /// <summary>The commit that was read.</summary>
    public ShownPlace Commit => new(CommitName.Short(input.Base.Commit), input.Page?.Commit(input.Base.Commit) ?? "");

    /// <summary>What could not be determined, and what was assumed; but what somebody has asked to leave out.</summary>
    public EquatableList<ShownFinding> Findings => FindingPlanner.Plan(input.Solutions.SelectMany(s => s.Application.Open.Concat(s.Generation.Findings)).Where(f => !input.Ignored.Contains(f.Rule)));

    /// <summary>How many files there are, and for how much.</summary>
    /// <param name="first">Whether the base has no generated file yet.</param>
    public string Extent(bool first)
    {
        var files = SectionPlanner.Extent(input.Files);
        if (!first) return files;
        var (services, servers) = (input.Solutions.Sum(s => s.Application.Services.Count), input.Solutions.Sum(s => s.Application.Servers.Count));
        var parts = Phrase.List(services > 0 ? Phrase.Count(services, "service") : "", servers > 0 ? Phrase.Count(servers, "server") : "");
        return parts.Length > 0 ? $"{files} for {parts}" : files;
    }

    /// <summary>What is said of each service and server.</summary>
    /// <param name="first">Whether the base has no generated file yet.</param>
    public EquatableList<BodySection> Sections(bool first) => input.Solutions.SelectMany(s => new SectionPlanner(s.Application, first, Shown).Plan(FilesOf(s.Application))).ToEquatableList();

    /// <summary>Every service and server that was found.</summary>
    public EquatableList<BodySection> Found => input.Solutions.SelectMany(s => new SectionPlanner(s.Application, first: true, Shown).Found()).ToEquatableList();

    private IReadOnlyCollection<ChangedFile> FilesOf(SeenApplication application) =>
        [.. input.Files.Where(f => input.Solutions.Where(s => IsIn(f.Path, s.Application.Root)).OrderByDescending(s => s.Application.Root.Length).FirstOrDefault().Application == application)];

    // A line of a file that the base does not have as a plain file leads nowhere.
    private ShownPlace? Shown(SeenPlace place)
    {
        if (!input.Copy.Files.ContainsKey(place.File)) return null;
        var line = place.Line > 0 ? ":" + place.Line.ToString(CultureInfo.InvariantCulture) : "";
        return input.Page is { } page
            ? new ShownPlace((place.Line > 0 ? SlashPath.NameOf(place.File) : place.File) + line, page.Line(input.Base.Commit, place.File, place.Line))
            : new ShownPlace(place.File + line, "");
    }

    /// <summary>What was not read, as a sentence; empty for nothing.</summary>
    public string LeftOut
    {
        get
        {
            var what = Phrase.List(
                input.Copy.Links > 0 ? Phrase.Count(input.Copy.Links, "symbolic link") : "",
                input.Copy.Submodules > 0 ? Phrase.Count(input.Copy.Submodules, "submodule") : "",
                input.Copy.Nameless > 0 ? Phrase.Count(input.Copy.Nameless, "file") + " with a name that is no plain text" : "");
            return what.Length == 0 ? "" : $"Not read, because the bot follows none of these: {what}.";
        }
    }

    private static bool IsIn(string path, string root) => root.Length == 0 || path.StartsWith(root + "/", StringComparison.Ordinal);

    /// <summary>The path of a file in the folder of an application.</summary>
    public static string InRoot(SeenApplication application, string name) => application.Root.Length > 0 ? $"{application.Root}/{name}" : name;
}
