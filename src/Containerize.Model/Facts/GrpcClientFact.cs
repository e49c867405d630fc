namespace Containerize.Model;

/// <summary>A gRPC client is set up.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="ServiceName">The proto service's name, from the client type less its ending <c>Client</c>.</param>
/// <param name="Address">The server's address.</param>
public sealed record GrpcClientFact(Evidence Evidence, Scope Scope, string ServiceName, TextValue Address) : Fact(Evidence, Scope);
