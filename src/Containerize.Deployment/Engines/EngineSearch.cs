using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Engines;

/// <summary>Finds the engine that answers.</summary>
internal static class EngineSearch
{
    /// <summary>The engines that can be named, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<string> Names = ["docker", "podman"];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Finds it.</summary>
    /// <param name="wanted">The engine that the user named; null for the first that answers.</param>
    /// <param name="programs">Runs their commands.</param>
    /// <param name="ct">Ends the search.</param>
    /// <exception cref="ContainerizeException">None answers (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task<ContainerEngine> FindAsync(string? wanted, IProgramRunner programs, CancellationToken ct)
    {
        var reasons = new List<string>();
        foreach (var name in wanted is null ? Names : [wanted])
        {
            var format = name == "podman" ? "{{.Version.Version}}" : "{{.ServerVersion}}";
            var answer = await programs.RunAsync(ProgramCall.Of(name, "info", "--format", format) with { Limit = Limit }, null, ct).ConfigureAwait(false);
            if (answer.Succeeded && answer.Output.Trim() is { Length: > 0 } version) return new ContainerEngine(name, version, programs);
            reasons.Add(EngineFault.Reason(name, answer));
        }

        throw EngineFault.None(reasons);
    }
}
