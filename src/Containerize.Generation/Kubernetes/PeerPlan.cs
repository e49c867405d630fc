namespace Containerize.Generation.Kubernetes;

/// <summary>A service or server that may be called.</summary>
/// <param name="App">Its name label.</param>
/// <param name="Ports">The pods' ports.</param>
internal sealed record PeerPlan(string App, IReadOnlyList<int> Ports);
