using Containerize.PullRequests.Sandboxing;

namespace Containerize.Bot.Tests.Storm;

/// <summary>A test that needs a sandbox; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(() =>
    {
        try
        {
            SandboxList.ChooseAsync(CancellationToken.None).GetAwaiter().GetResult();
            return null;
        }
        catch (ContainerizeException e)
        {
            return e.What;
        }
    });

    public SandboxFactAttribute() => Skip = Obstacle.Value;
}
