namespace Containerize.Generation.Compose;

/// <summary>A health check.</summary>
/// <param name="Test">The command, its first word CMD or CMD-SHELL.</param>
/// <param name="StartPeriod">How long failures do not count, for example 60s.</param>
internal sealed record ComposeHealthCheck(IReadOnlyList<string> Test, string StartPeriod);
