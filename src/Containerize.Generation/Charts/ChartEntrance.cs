namespace Containerize.Generation.Charts;

/// <summary>A service that faces outward.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Port">The port of its Kubernetes Service.</param>
/// <param name="Local">A port on one's own machine to reach it by.</param>
internal sealed record ChartEntrance(string Name, int Port, int Local);
