namespace Containerize.Model;

/// <summary>A client of a server is set up: a database, cache, broker, mail server and so on.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="ServerType">One of the names in <see cref="ServerTypes"/>.</param>
/// <param name="Kind">What the server is used as.</param>
/// <param name="Address">The connection string, URI or host that it is given.</param>
/// <param name="Client">The library or client class, for people to read.</param>
/// <param name="Target">The database, queue, topic or container when code names it; else empty.</param>
/// <param name="Form">How the address is written: connection-string, uri, host, or name (a name that the client looks up in ConnectionStrings by itself).</param>
public sealed record ServerFact(Evidence Evidence, Scope Scope, string ServerType, ConnectionKind Kind, TextValue Address, string Client, string Target, string Form) : Fact(Evidence, Scope);
