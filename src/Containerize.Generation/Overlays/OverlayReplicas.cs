namespace Containerize.Generation.Overlays;

/// <summary>How many pods of a workload run in an overlay.</summary>
/// <param name="Name">The workload's name.</param>
/// <param name="Count">The number.</param>
internal sealed record OverlayReplicas(string Name, int Count);
