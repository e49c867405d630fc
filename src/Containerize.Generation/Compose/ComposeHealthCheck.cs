namespace Containerize.Generation.Compose;

/// <summary>A health check.</summary>
/// <param name="Test">The command, its first word CMD or CMD-SHELL.</param>
/// <param name="StartPeriod">How long failures do not count, for example 60s.</param>
/// <param name="Interval">How long from one check to the next.</param>
/// <param name="Retries">How many failures in a row make it unhealthy.</param>
internal sealed record ComposeHealthCheck(IReadOnlyList<string> Test, string StartPeriod, string Interval, int Retries);
