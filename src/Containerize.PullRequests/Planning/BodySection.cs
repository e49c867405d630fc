namespace Containerize.PullRequests.Planning;

/// <summary>What becomes of one service, one server, or the application as a whole.</summary>
internal sealed record BodySection(string Name, string Kind, ShownPlace? Project, EquatableList<ShownFact> Facts, EquatableList<ShownFile> Files, string Extent)
{
    private const int MostUnfolded = 5;

    public bool HasName => Name.Length > 0;

    public bool HasKind => Kind.Length > 0;

    public bool HasProject => Project is not null;

    public bool HasFacts => Facts.Count > 0;

    /// <summary>Whether nothing but new files is in it: the number above them says so already.</summary>
    public bool IsNew => Files.All(f => f.What == "new");

    public bool IsFolded => Files.Count > MostUnfolded;
}
