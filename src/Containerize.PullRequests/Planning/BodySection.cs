namespace Containerize.PullRequests.Planning;

/// <summary>What becomes of one service, one server, or the application as a whole.</summary>
internal sealed record BodySection(string Name, string Kind, ShownPlace? Project, EquatableList<ShownFact> Facts, EquatableList<ShownFile> Files, string Extent)
{
    private const int MostUnfolded = 5;

    public bool HasName => Name.Length > 0;

    public bool HasKind => Kind.Length > 0;

    public bool HasProject => Project is not null;

    public bool HasFacts => Facts.Count > 0;

    public bool IsFolded => Files.Count > MostUnfolded;
}
