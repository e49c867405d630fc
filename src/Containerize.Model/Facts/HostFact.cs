namespace Containerize.Model;

/// <summary>A host is built or run: what makes a project a process that stays.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Kind">What kind of host.</param>
public sealed record HostFact(Evidence Evidence, Scope Scope, HostKind Kind) : Fact(Evidence, Scope);
