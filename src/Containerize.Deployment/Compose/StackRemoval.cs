using Containerize.Deployment.Engines;
using Containerize.Validation.Cluster;
using Containerize.Validation.Yaml;

namespace Containerize.Deployment.Compose;

/// <summary>Stops and removes what the compose file of a folder started, and nothing else.</summary>
/// <param name="engine">The engine.</param>
/// <param name="folder">The folder.</param>
internal sealed class StackRemoval(ContainerEngine engine, ComposeFolder folder)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Removes containers and networks.</summary>
    /// <param name="volumes">Whether the volumes, with all data in them, go as well.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="ContainerizeException">The engine refuses or another folder runs a project of this name.</exception>
    public async Task<DownReport> RemoveAsync(bool volumes, CancellationToken ct)
    {
        await ComposeCall.CheckAsync(engine, ct).ConfigureAwait(false);
        var project = ProjectName();
        await ProjectOwner.CheckAsync(engine, project, folder, ct).ConfigureAwait(false);
        var before = await new ContainerList(engine, project).ReadAsync(ct).ConfigureAwait(false);
        var kept = await VolumesAsync(project, ct).ConfigureAwait(false);

        // By the name alone: the file cannot be read where a credential is missing, and what runs has to end all the same.
        List<string> arguments = ["compose", "--project-name", project, "down", "--remove-orphans"];
        if (volumes) arguments.Add("--volumes");
        var ended = await engine.Programs.RunAsync(engine.Call([.. arguments]) with { Limit = Limit }, null, ct).ConfigureAwait(false);
        if (!ended.Succeeded) throw new ContainerizeException(ExitCode.Unavailable, $"{engine.Name} cannot remove the project '{project}': {ServerText.Clean(ended.LastLine)}", "read the engine's sentence and try again");
        if (volumes && await VolumesAsync(project, ct).ConfigureAwait(false) is { Count: > 0 } left) await engine.AskAsync(ct, ["volume", "rm", "--", .. left]).ConfigureAwait(false);
        return new DownReport(project, before.Select(c => c.Service).Distinct(StringComparer.Ordinal).ToEquatableList(), volumes ? kept.ToEquatableList() : [], volumes ? [] : kept.ToEquatableList());
    }

    private string ProjectName()
    {
        if (Environment.GetEnvironmentVariable("COMPOSE_PROJECT_NAME") is { Length: > 0 } given) return given;
        if (EnvironmentFile.Read(folder.At(".env")).GetValueOrDefault("COMPOSE_PROJECT_NAME") is { } own) return own;
        var text = File.ReadAllText(folder.At(ComposeFolder.File)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return YamlReader.Read(new TextFile(ComposeFolder.File, text)).Documents.Select(d => d.Root?["name"]?.Text).FirstOrDefault(n => n is { Length: > 0 })
            ?? throw new ContainerizeException(ExitCode.Usage, "compose.yaml has no name", "run containerize generate, which writes it");
    }

    private async Task<IReadOnlyList<string>> VolumesAsync(string project, CancellationToken ct)
    {
        var answer = await engine.AskAsync(ct, "volume", "ls", "--quiet", "--filter", $"label=com.docker.compose.project={project}").ConfigureAwait(false);
        return [.. answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
    }
}
