namespace Containerize.Generation.Planning;

/// <summary>What compose asks a service for its health.</summary>
/// <param name="Port">The port in the container.</param>
/// <param name="Path">The path; empty where an open port has to do.</param>
internal sealed record HealthCheck(int Port, string Path);
