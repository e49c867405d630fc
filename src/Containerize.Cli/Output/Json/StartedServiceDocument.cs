namespace Containerize.Cli.Output.Json;

/// <summary>A service that was started, in its published form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">healthy, running, done, starting, unhealthy, crashing, ended, failed, not started or absent.</param>
/// <param name="Addresses">Where it is reached from this machine.</param>
internal sealed record StartedServiceDocument(string Name, string State, IReadOnlyList<string> Addresses);
