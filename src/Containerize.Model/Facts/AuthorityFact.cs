namespace Containerize.Model;

/// <summary>Tokens or sign-ins come from an authority.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Address">The authority's URL.</param>
public sealed record AuthorityFact(Evidence Evidence, Scope Scope, TextValue Address) : Fact(Evidence, Scope);
