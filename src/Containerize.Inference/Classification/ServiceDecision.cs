using Containerize.Model;

namespace Containerize.Inference.Classification;

/// <summary>Whether a project is a service, and why.</summary>
/// <param name="Project">The project.</param>
/// <param name="Kind">The kind; null when it is no service.</param>
/// <param name="Evidence">What decided it.</param>
internal sealed record ServiceDecision(Project Project, ServiceKind? Kind, Evidence Evidence);
