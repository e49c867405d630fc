namespace Containerize.Model;

/// <summary>A health check is registered on the health-check builder.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Name">The check's name.</param>
/// <param name="Tags">Its tags.</param>
public sealed record HealthCheckFact(Evidence Evidence, Scope Scope, string Name, EquatableList<string> Tags) : Fact(Evidence, Scope);
