namespace Containerize.Model;

/// <summary>A gRPC service is implemented and mapped.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="ServiceName">The proto service's name, from the base class less its ending <c>Base</c>.</param>
/// <param name="Implementation">The simple name of the implementing class.</param>
public sealed record GrpcServiceFact(Evidence Evidence, Scope Scope, string ServiceName, string Implementation) : Fact(Evidence, Scope);
