namespace Containerize.Model;

/// <summary>A health endpoint of a service.</summary>
/// <param name="Path">The path, with a leading slash; <c>grpc</c> for the gRPC health protocol.</param>
/// <param name="Probe">What it may be probed for.</param>
/// <param name="Environments">The environments in which it exists; empty means all.</param>
/// <param name="Evidence">Where it was seen.</param>
public sealed record HealthEndpoint(string Path, HealthProbe Probe, EquatableList<string> Environments, EquatableList<Evidence> Evidence)
{
    /// <summary>The path that stands for the gRPC health protocol.</summary>
    public const string Grpc = "grpc";

    /// <summary>Whether the endpoint exists in an environment.</summary>
    /// <param name="environment">The environment's name, for example Production.</param>
    public bool ExistsIn(string environment) => Environments.Count == 0 || Environments.Contains(environment, StringComparer.OrdinalIgnoreCase);
}
