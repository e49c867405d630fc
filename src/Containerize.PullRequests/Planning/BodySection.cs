using Containerize.PullRequests.Analysis;

namespace Containerize.PullRequests.Planning;

/// <summary>What becomes of one service, one server, or the application as a whole.</summary>
internal sealed record BodySection(string Name, string Kind, ShownPlace? Project, EquatableList<ShownFact> Facts, EquatableList<ShownFile> Files, string Extent)
{
    private const int MostUnfolded = 5;

    public bool HasName => Name.Length > 0;

    public bool HasKind => Kind.Length > 0;

    public bool HasProject => Project is not null;

    public bool HasFacts => Facts.Count > 0;

    /// <summary>Whether nothing but new files is in it: their folders and names say enough.</summary>
    public bool IsNew => Files.Count > 0 && Files.All(f => f.What == "new");

    /// <summary>The files by their folders, the top of the repository first.</summary>
    public EquatableList<ShownFolder> Folders =>
        Files.GroupBy(f => SlashPath.FolderOf(f.Path), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ShownFolder(g.Key, g.Select(f => SlashPath.NameOf(f.Path)).ToEquatableList())).ToEquatableList();

    public bool IsFolded => Files.Count > MostUnfolded;
}
