namespace Containerize.Model;

/// <summary>A server that the application needs. Databases, queues and topics stand on the connections.</summary>
/// <param name="Name">A DNS label, unique over services and infrastructure.</param>
/// <param name="Type">One of the names in <see cref="ServerTypes"/>.</param>
/// <param name="External">Whether it runs elsewhere: a setting gives the host.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record Infrastructure(string Name, string Type, bool External, EquatableList<Evidence> Evidence);
