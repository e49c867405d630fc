using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Tests;

/// <summary>A test that runs something in a container; skipped, with the reason, where no engine answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ContainerFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(() => Task.Run(() => new ContainerSandbox("docker").ObstacleAsync(CancellationToken.None)).GetAwaiter().GetResult());

    /// <summary>Tries once per test run.</summary>
    public ContainerFactAttribute()
    {
        if (Obstacle.Value is { } reason) Skip = reason;
    }
}
