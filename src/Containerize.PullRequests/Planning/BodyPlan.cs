using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>All that the body shows, before it is cut to what fits.</summary>
internal sealed record BodyPlan(bool IsFirst, string Application, string Extent, ShownPlace Commit, string Branch, string BaseBranch, string Settings, string Content)
{
    public EquatableList<BodySection> Sections { get; init; }

    /// <summary>The files that would follow, where the pull request holds others.</summary>
    public EquatableList<ShownFile> Files { get; init; }

    public EquatableList<string> Conflicts { get; init; }

    public EquatableList<string> LeftAlone { get; init; }

    public int MoreLeftAlone { get; init; }

    /// <summary>The folder that findings name paths from; empty where it is the top of the repository, or not one alone.</summary>
    public string Root { get; init; } = "";

    public EquatableList<string> Stale { get; init; }

    public EquatableList<ShownFinding> Findings { get; init; }

    public EquatableList<string> Commands { get; init; }

    public string LeftOut { get; init; } = "";

    public string Ignored { get; init; } = "";

    public int Omitted { get; init; }

    public int OmittedFindings { get; init; }

    public bool HasConflicts => Conflicts.Count > 0;

    public bool HasLeftAlone => LeftAlone.Count > 0;

    /// <summary>Files of the repository's own that images are built from.</summary>
    public EquatableList<string> LeftDockerfiles => LeftAlone.Where(IsDockerfile).ToEquatableList();

    public bool HasLeftDockerfiles => LeftDockerfiles.Count > 0;

    /// <summary>Compose files of the repository's own that stand where one would be.</summary>
    public EquatableList<string> LeftComposeFiles => LeftAlone.Where(IsCompose).ToEquatableList();

    public bool HasLeftComposeFiles => LeftComposeFiles.Count > 0;

    /// <summary>Other files of the repository's own that stand where one would be.</summary>
    public EquatableList<string> LeftOthers => LeftAlone.Where(f => !IsDockerfile(f) && !IsCompose(f)).ToEquatableList();

    public bool HasLeftOthers => LeftOthers.Count > 0;

    public bool HasRoot => Root.Length > 0;

    public bool HasMoreLeftAlone => MoreLeftAlone > 0;

    public bool HasStale => Stale.Count > 0;

    public bool HasFindings => Findings.Count > 0;

    public bool HasCommands => Commands.Count > 0;

    public bool HasLeftOut => LeftOut.Length > 0;

    public bool HasIgnored => Ignored.Length > 0;

    public bool HasOmitted => Omitted > 0;

    public bool HasOmittedFindings => OmittedFindings > 0;

    /// <summary>The plan with so many of everything that repeats, and how much that leaves out.</summary>
    /// <param name="sections">How many sections.</param>
    /// <param name="others">How many of each other list, and of the files and facts of each section.</param>
    public BodyPlan Cut(int sections, int others) => this with
    {
        Sections = Sections.Take(sections).Select(s => s with { Facts = Few(s.Facts, others), Files = FewFiles(s.Files, others) }).ToEquatableList(),
        Omitted = Math.Max(0, Sections.Count - sections),
        Files = FewFiles(Files, others),
        Conflicts = Few(Conflicts, others),
        LeftAlone = Few(LeftAlone, others),
        MoreLeftAlone = MoreLeftAlone + Math.Max(0, LeftAlone.Count - others),
        Stale = Few(Stale, others),
        Findings = Few(Findings, others),
        OmittedFindings = Math.Max(0, Findings.Count - others),
        Commands = Few(Commands, others),
    };

    private static bool IsDockerfile(string path) => SlashPath.NameOf(path) is var name && name.Contains("ockerfile", StringComparison.Ordinal) && !name.EndsWith(".dockerignore", StringComparison.Ordinal);

    private static bool IsCompose(string path) => SlashPath.NameOf(path).Contains("compose", StringComparison.Ordinal);

    private static EquatableList<T> Few<T>(EquatableList<T> all, int most) => all.Count <= most ? all : all.Take(most).ToEquatableList();

    private static EquatableList<ShownFile> FewFiles(EquatableList<ShownFile> all, int most) =>
        all.Count <= most ? all : all.Take(most).Append(new ShownFile("…", $"and {all.Count - most} more")).ToEquatableList();
}
