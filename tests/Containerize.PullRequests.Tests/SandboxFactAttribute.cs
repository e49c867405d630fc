using Containerize.PullRequests.Sandboxing;

namespace Containerize.PullRequests.Tests;

/// <summary>A test that runs something in a sandbox; skipped, with the reason, where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(() => Task.Run(() => new BubblewrapSandbox().ObstacleAsync(CancellationToken.None)).GetAwaiter().GetResult());

    /// <summary>Tries once per test run.</summary>
    public SandboxFactAttribute()
    {
        if (Obstacle.Value is { } reason) Skip = reason;
    }
}
