namespace Containerize.Model;

/// <summary>A message is sent or consumed over a broker.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Direction">Which way.</param>
/// <param name="MessageType">The simple name of the message's type; empty when unknown.</param>
/// <param name="Destination">The queue, topic or exchange when code names it.</param>
public sealed record MessageFact(Evidence Evidence, Scope Scope, MessageDirection Direction, string MessageType, TextValue? Destination) : Fact(Evidence, Scope);
