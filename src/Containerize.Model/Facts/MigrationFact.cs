namespace Containerize.Model;

/// <summary>The code applies database migrations.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Context">The simple name of the database context.</param>
public sealed record MigrationFact(Evidence Evidence, Scope Scope, string Context) : Fact(Evidence, Scope);
