using Containerize.Deployment.Engines;
using Containerize.Deployment.Images;

namespace Containerize.Deployment.Compose;

/// <summary>Finds the images that have to be built before the start. Compose builds them, with all that the files and the override say of it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="call">Calls compose.</param>
/// <param name="folder">The folder of the compose file.</param>
internal sealed class ComposeImages(ContainerEngine engine, ComposeCall call, ComposeFolder folder)
{
    /// <summary>The images to build, each once.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="choice">Which are built.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<ImageTask>> TasksAsync(ComposeConfiguration configuration, BuildChoice choice, CancellationToken ct)
    {
        var tasks = new List<ImageTask>();
        foreach (var services in configuration.Services.Where(s => s.IsBuilt).GroupBy(s => s.Image.Length > 0 ? s.Image : $"{configuration.Name}-{s.Name}", StringComparer.Ordinal))
        {
            if (choice == BuildChoice.None || (choice == BuildChoice.Missing && await engine.SizeAsync(services.Key, ct).ConfigureAwait(false) is not null)) continue;
            var first = services.First();
            tasks.Add(new ImageTask(first.Name, services.Key, services.Select(s => s.Name).ToEquatableList(), call.Of("build", "--", first.Name), Log(first)));
        }

        return tasks;
    }

    /// <summary>The images that compose cannot build and that are not on this machine: those of the .NET SDK, and those that are pulled.</summary>
    /// <param name="configuration">What is to run.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> AbsentAsync(ComposeConfiguration configuration, CancellationToken ct)
    {
        var absent = new List<string>();
        foreach (var image in configuration.Services.Where(s => !s.IsBuilt && s.Image.Length > 0).Select(s => s.Image).Distinct(StringComparer.Ordinal))
        {
            if (await engine.SizeAsync(image, ct).ConfigureAwait(false) is null) absent.Add(image);
        }

        return absent;
    }

    private IBuildLog Log(ComposeService service)
    {
        var shown = Path.GetRelativePath(folder.Path, service.Dockerfile).Replace('\\', '/');
        var place = new DockerfilePlace(new TextFile(shown, File.Exists(service.Dockerfile) ? File.ReadAllText(service.Dockerfile).Replace("\r\n", "\n", StringComparison.Ordinal) : ""));
        return engine.IsPodman ? new PodmanLog(place) : new BuildKitLog(place);
    }
}
