namespace Containerize.Model;

/// <summary>One end depends on the other.</summary>
/// <param name="From">The service that depends.</param>
/// <param name="To">The service or server that it depends on.</param>
/// <param name="Kind">What it uses it as.</param>
/// <param name="Target">The database, queue, topic or route; empty when not known.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Alternative">Whether it is one of several that a setting selects from.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record Connection(string From, string To, ConnectionKind Kind, string Target, Confidence Confidence, bool Alternative, EquatableList<Evidence> Evidence);
