namespace Containerize.Model;

/// <summary>One part of a server's address that code sets on its own, such as a broker's host name or password.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="ServerType">One of the names in <see cref="ServerTypes"/>.</param>
/// <param name="Part">host, port, username, password, database or virtual-host.</param>
/// <param name="Value">The value.</param>
public sealed record ServerPartFact(Evidence Evidence, Scope Scope, string ServerType, string Part, TextValue Value) : Fact(Evidence, Scope);
