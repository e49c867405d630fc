namespace Containerize.Model;

/// <summary>Something that could not be determined. It is said, never invented.</summary>
/// <param name="Service">The service that it concerns; empty when none in particular.</param>
/// <param name="Subject">What is not known, as one sentence without a final stop.</param>
/// <param name="Remedy">What to add so that it is.</param>
/// <param name="Location">Where it was looked for.</param>
/// <param name="HidesDependency">Whether the service may reach something that the model does not show, so that egress cannot be closed.</param>
public sealed record Unresolved(string Service, string Subject, string Remedy, SourceLocation? Location, bool HidesDependency)
{
    /// <summary>The system outside the solution that it is about: nothing of it runs here, and its address is known. Null for anything else; not part of the published model.</summary>
    public OutsideAddress? Outside { get; init; }
}
