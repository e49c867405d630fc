namespace Containerize.Workspace.Evaluation;

/// <summary>A project, or why there is none.</summary>
/// <param name="Project">What evaluation says; null when the project could not be evaluated.</param>
/// <param name="Notices">Why not.</param>
internal sealed record EvaluationOutcome(EvaluatedProject? Project, IReadOnlyList<PendingNotice> Notices);
