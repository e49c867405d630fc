namespace Containerize.Model;

/// <summary>The code writes to the file system.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Path">The path.</param>
public sealed record FileWriteFact(Evidence Evidence, Scope Scope, TextValue Path) : Fact(Evidence, Scope);
