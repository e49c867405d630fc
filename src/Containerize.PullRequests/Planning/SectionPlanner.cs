using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>Plans what the body says of each service and server whose files change, and why.</summary>
/// <param name="application">What was found.</param>
/// <param name="first">Whether the base has no generated file yet: then everything that was found is said, else what the changed lines come from.</param>
/// <param name="places">Shows a place.</param>
internal sealed class SectionPlanner(SeenApplication application, bool first, Func<SeenPlace, ShownPlace?> places)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["web"] = "A web service",
        ["worker"] = "A worker",
        ["job"] = "A job",
        ["functions"] = "Azure Functions",
        ["gateway"] = "A gateway",
        ["spa"] = "Files for a browser",
    };

    /// <summary>The sections: services, then servers, then the whole, each by name.</summary>
    /// <param name="files">The files.</param>
    public EquatableList<BodySection> Plan(IReadOnlyCollection<ChangedFile> files)
    {
        var owner = new FileOwner(application);
        var changed = files.ToLookup(f => owner.Of(f.Path), StringComparer.Ordinal);
        var whole = changed[""].ToList();
        return Parts(s => changed[s.Name].Any(), s => [.. changed[s.Name]]).Concat(whole.Count > 0 ? [new BodySection("", "", null, [], Files(whole), Extent(whole))] : []).ToEquatableList();
    }

    /// <summary>Every service, then every server, by name, whether it has files of its own or not.</summary>
    public EquatableList<BodySection> Found() => Parts(_ => true, _ => []).ToEquatableList();

    /// <summary>How many files are new and how many change.</summary>
    public static string Extent(IReadOnlyCollection<ChangedFile> files)
    {
        var added = files.Count(f => f.Before is null);
        return Phrase.List(added > 0 ? Phrase.Count(added, "new file") : "", files.Count > added ? Phrase.Count(files.Count - added, "changed file") : "");
    }

    private IEnumerable<BodySection> Parts(Func<SeenPart, bool> isSaid, Func<SeenPart, List<ChangedFile>> files) =>
        application.Services.Where(isSaid).OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => Section(s, Kinds.GetValueOrDefault(s.Kind, "A service"), files(s)))
            .Concat(application.Servers.Where(isSaid).OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => Section(s, $"A server for development: {s.Kind}", files(s))));

    private BodySection Section(SeenPart part, string kind, List<ChangedFile> files) => new(
        part.Name,
        kind,
        part.Project.Length > 0 ? places(new SeenPlace(part.Project, 0)) : null,
        part.Facts.Where(f => first || files.All(c => c.Before is null) ? f.IsMain : Explains(f, files)).Select(Shown).OfType<ShownFact>().Distinct().ToEquatableList(),
        Files(files),
        Extent(files));

    private ShownFact? Shown(SeenFact fact) => fact.Value.Length == 0 ? null : new ShownFact(fact.Says, fact.Value, fact.Detail, fact.Places.Select(places).FirstOrDefault(p => p is not null));

    // A fact explains a change when one of its words stands in a line that is new or gone.
    private static bool Explains(SeenFact fact, List<ChangedFile> files) =>
        files.Where(f => f.Before is not null).Select(LineChanges.Of).Any(c => c.Added.Concat(c.Removed).Any(line => fact.Words.Any(w => line.Contains(w, StringComparison.Ordinal))));

    private static EquatableList<ShownFile> Files(IEnumerable<ChangedFile> files) => files.Select(f => new ShownFile(f.Path, What(f))).ToEquatableList();

    private static string What(ChangedFile file)
    {
        if (file.Before is null) return "new";
        var changes = LineChanges.Of(file);
        var (added, removed) = (changes.Added.Count, changes.Removed.Count);
        return added + removed == 0 ? "line endings" : Phrase.List(added > 0 ? Phrase.Count(added, "line") + " added" : "", removed > 0 ? Phrase.Count(removed, "line") + " removed" : "");
    }
}
