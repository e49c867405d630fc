namespace Containerize.Generation.Planning;

/// <summary>A port of a service or server in its container and behind its Kubernetes Service.</summary>
/// <param name="Name">The port's name, at most 15 characters.</param>
/// <param name="Number">The number inside the container.</param>
/// <param name="Service">The number that the Kubernetes Service answers on.</param>
/// <param name="Protocol">http, https, grpc or tcp.</param>
internal sealed record PlannedPort(string Name, int Number, int Service, string Protocol);
