namespace Containerize.Deployment.Compose;

/// <summary>What was removed.</summary>
/// <param name="Project">The compose project's name.</param>
/// <param name="Services">The services that had containers.</param>
/// <param name="RemovedVolumes">The volumes that are gone with their data.</param>
/// <param name="KeptVolumes">The volumes that stay.</param>
internal sealed record DownReport(string Project, EquatableList<string> Services, EquatableList<string> RemovedVolumes, EquatableList<string> KeptVolumes);
