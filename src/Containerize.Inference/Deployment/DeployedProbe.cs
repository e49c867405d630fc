using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>An HTTP path that a deployment file asks for a container's health.</summary>
/// <param name="Path">The path, with a leading slash.</param>
/// <param name="Probe">What it is asked for.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DeployedProbe(string Path, HealthProbe Probe, SourceLocation Location);
