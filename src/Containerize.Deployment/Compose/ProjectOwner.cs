using Containerize.Deployment.Engines;

namespace Containerize.Deployment.Compose;

/// <summary>Sees that the compose project of a name is this folder's: compose tells projects apart by their names alone.</summary>
internal static class ProjectOwner
{
    /// <summary>Refuses where containers of the project belong to another folder.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ContainerizeException">They do (<see cref="ExitCode.Usage"/>).</exception>
    public static async Task CheckAsync(ContainerEngine engine, string project, ComposeFolder folder, CancellationToken ct)
    {
        var containers = await new ContainerList(engine, project).ReadAsync(ct).ConfigureAwait(false);
        if (containers.FirstOrDefault(c => c.Folder.Length > 0 && !IsSame(c.Folder, folder.Path)) is { } other)
        {
            throw new ContainerizeException(
                ExitCode.Usage,
                $"the compose project '{project}' on this machine belongs to another folder, {other.Folder}",
                "end it there with containerize down, or give this one another name by the variable COMPOSE_PROJECT_NAME");
        }
    }

    private static bool IsSame(string a, string b) => Path.TrimEndingDirectorySeparator(Real(a)) == Path.TrimEndingDirectorySeparator(Real(b));

    private static string Real(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder) : folder;
}
