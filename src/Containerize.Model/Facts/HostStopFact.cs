namespace Containerize.Model;

/// <summary>Code that stops its own host or ends when its work is done: the mark of a run-to-completion job.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
public sealed record HostStopFact(Evidence Evidence, Scope Scope) : Fact(Evidence, Scope);
