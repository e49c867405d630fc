namespace Containerize.Generation.Compose;

/// <summary>What must have happened to another service before this one starts.</summary>
/// <param name="Name">The other service.</param>
/// <param name="Condition">service_started, service_healthy or service_completed_successfully.</param>
internal sealed record ComposeDependency(string Name, string Condition);
