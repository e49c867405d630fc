using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>A port that a deployment file says a container listens on.</summary>
/// <param name="Number">The number inside the container.</param>
/// <param name="Published">The number on the host, 0 when it is not published.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record DeployedPort(int Number, int Published, SourceLocation Location);
