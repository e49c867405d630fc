using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Engines;

/// <summary>A container engine that answers.</summary>
/// <param name="Name">Its command: <c>docker</c> or <c>podman</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Programs">Runs its command.</param>
internal sealed record ContainerEngine(string Name, string Version, IProgramRunner Programs)
{
    private static readonly TimeSpan QuickAnswer = TimeSpan.FromMinutes(1);

    /// <summary>Whether it is Podman.</summary>
    public bool IsPodman => Name == "podman";

    /// <summary>A call of its command.</summary>
    /// <param name="arguments">The arguments.</param>
    public ProgramCall Call(params string[] arguments) => ProgramCall.Of(Name, arguments) with { Environment = Plain };

    /// <summary>Asks the engine something that it knows at once.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="arguments">The arguments.</param>
    public Task<ProgramResult> AskAsync(CancellationToken ct, params string[] arguments) => Programs.RunAsync(Call(arguments) with { Limit = QuickAnswer }, null, ct);

    /// <summary>The size of an image in bytes; null when the engine does not have it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<long?> SizeAsync(string image, CancellationToken ct)
    {
        var answer = await AskAsync(ct, "image", "inspect", "--format", "{{.Size}}", "--", image).ConfigureAwait(false);
        if (!answer.Succeeded && EngineFault.IsAbsence(answer)) throw EngineFault.Gone(this, answer);
        return answer.Succeeded && long.TryParse(answer.Output.Trim(), out var bytes) ? bytes : null;
    }

    // Neither colour nor a terminal's control characters, and BuildKit where the engine is old enough to have another builder.
    private static readonly Dictionary<string, string?> Plain = new(StringComparer.Ordinal)
    {
        ["DOCKER_BUILDKIT"] = "1",
        ["BUILDKIT_PROGRESS"] = "plain",
        ["COMPOSE_PROGRESS"] = "plain",
        ["COMPOSE_ANSI"] = "never",
        ["NO_COLOR"] = "1",
        ["DOCKER_CLI_HINTS"] = "false",
    };
}
