namespace Containerize.Model;

/// <summary>The code decides an address or port to listen on.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Address">The URL, the port number as text, or the configuration that gives it.</param>
/// <param name="Protocol">http, https, grpc or tcp.</param>
public sealed record ListenFact(Evidence Evidence, Scope Scope, TextValue Address, string Protocol) : Fact(Evidence, Scope);
