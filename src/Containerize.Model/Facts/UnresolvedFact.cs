namespace Containerize.Model;

/// <summary>A detector saw that something is used and could not find out what.</summary>
/// <param name="Evidence">Where it was seen.</param>
/// <param name="Scope">The member that it stands in.</param>
/// <param name="Subject">What is not known.</param>
/// <param name="Remedy">What to add so that it is.</param>
public sealed record UnresolvedFact(Evidence Evidence, Scope Scope, string Subject, string Remedy) : Fact(Evidence, Scope)
{
    /// <summary>Whether the service may reach something that no fact shows.</summary>
    public bool HidesDependency { get; init; } = true;
}
