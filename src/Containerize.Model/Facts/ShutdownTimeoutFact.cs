namespace Containerize.Model;

/// <summary>Code decides how long its host may take to end.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Time">The number of units.</param>
/// <param name="UnitSeconds">How many seconds a unit has: 1, 60 or 3600.</param>
public sealed record ShutdownTimeoutFact(Evidence Evidence, Scope Scope, TextValue Time, int UnitSeconds) : Fact(Evidence, Scope);
