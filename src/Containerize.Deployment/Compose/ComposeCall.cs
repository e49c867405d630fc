using Containerize.Deployment.Engines;
using Containerize.Deployment.Processes;

namespace Containerize.Deployment.Compose;

/// <summary>Calls of compose for one folder: our file, the user's override, and the files of variables, each by its path.</summary>
/// <param name="engine">The engine.</param>
/// <param name="folder">The folder.</param>
/// <param name="profiles">The profiles that were named; empty for those of <c>.env</c>.</param>
internal sealed class ComposeCall(ContainerEngine engine, ComposeFolder folder, IReadOnlyList<string> profiles)
{
    private static readonly TimeSpan QuickAnswer = TimeSpan.FromMinutes(1);

    /// <summary>A call.</summary>
    /// <param name="arguments">What compose is to do.</param>
    public ProgramCall Of(params string[] arguments)
    {
        List<string> all = ["compose", "--project-directory", folder.Path, "--file", folder.At(ComposeFolder.File)];
        if (folder.Override is { } own) all.AddRange(["--file", folder.At(own)]);

        foreach (var file in folder.Variables) all.AddRange(["--env-file", folder.At(file)]);
        foreach (var profile in Profiles()) all.AddRange(["--profile", profile]);
        return engine.Call([.. all, .. arguments]);
    }

    /// <summary>Runs a call that is answered at once.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="arguments">What compose is to do.</param>
    public Task<ProgramResult> AskAsync(CancellationToken ct, params string[] arguments) => engine.Programs.RunAsync(Of(arguments) with { Limit = QuickAnswer }, null, ct);

    /// <summary>Sees that the engine has compose.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">It has none (<see cref="ExitCode.Unavailable"/>).</exception>
    public static async Task CheckAsync(ContainerEngine engine, CancellationToken ct)
    {
        if ((await engine.AskAsync(ct, "compose", "version").ConfigureAwait(false)).Succeeded) return;
        throw new ContainerizeException(ExitCode.Unavailable, $"{engine.Name} has no compose", engine.IsPodman ? "install podman-compose or docker-compose, which `podman compose` calls" : "install the plugin docker-compose-v2, and see that `docker compose version` answers");
    }

    private IReadOnlyList<string> Profiles()
    {
        if (profiles.Count > 0) return profiles;
        var given = Environment.GetEnvironmentVariable("COMPOSE_PROFILES") is { Length: > 0 } || EnvironmentFile.Read(folder.At(".env")).ContainsKey("COMPOSE_PROFILES");
        return given ? [] : ["services"];
    }
}
