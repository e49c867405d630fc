namespace Containerize.PullRequests.Sandboxing;

/// <summary>Every kind of sandbox, the best first.</summary>
public static class SandboxList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Sandbox> All { get; } = [new BubblewrapSandbox(), new ContainerSandbox("docker"), new ContainerSandbox("podman")];

    /// <summary>The first that works on this machine.</summary>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ContainerizeException">None does; nothing is analysed then (<see cref="ExitCode.Unavailable"/>).</exception>
    public static Task<Sandbox> ChooseAsync(CancellationToken ct) => ChooseAsync(All, ct);

    /// <summary>The first of some that works on this machine.</summary>
    internal static async Task<Sandbox> ChooseAsync(IReadOnlyList<Sandbox> sandboxes, CancellationToken ct)
    {
        var obstacles = new List<string>();
        foreach (var sandbox in sandboxes)
        {
            if (await sandbox.ObstacleAsync(ct).ConfigureAwait(false) is not { } obstacle) return sandbox;
            obstacles.Add(obstacle);
        }

        throw new ContainerizeException(
            ExitCode.Unavailable, $"nothing is analysed without a sandbox, and none works here: {string.Join("; ", obstacles)}", "Install bubblewrap and allow user namespaces where the system forbids them, or start Docker or Podman");
    }
}
