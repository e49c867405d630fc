using Containerize.Deployment.Engines;
using Containerize.Deployment.Processes;
using Containerize.Generation;

namespace Containerize.Deployment.Images;

/// <summary>Turns the images of a plan into programs that build them.</summary>
internal static class ImageTasks
{
    /// <summary>The folder that holds secrets of builds, each as a file of its id, relative to the output folder.</summary>
    public const string SecretFolder = ".containerize/secrets";

    /// <summary>The tasks, in the order of the images.</summary>
    /// <param name="images">The images.</param>
    /// <param name="folder">The absolute path of the output folder.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How they are built.</param>
    /// <exception cref="ContainerizeException">A Dockerfile or project is not there, or a secret is given that no Dockerfile asks for (<see cref="ExitCode.Usage"/>).</exception>
    public static IReadOnlyList<ImageTask> Of(IReadOnlyList<ImageBuild> images, string folder, ContainerEngine engine, BuildOptions options)
    {
        var read = images.ToDictionary(i => i, i => i.IsBuiltBySdk ? null : Read(i, folder));
        var asked = read.Values.SelectMany(p => p?.Secrets ?? new HashSet<string>()).ToHashSet(StringComparer.Ordinal);
        if (options.Secrets.Keys.FirstOrDefault(id => !asked.Contains(id)) is { } stray)
        {
            throw new ContainerizeException(ExitCode.Usage, $"no Dockerfile asks for a secret '{stray}'", asked.Count == 0 ? "leave --secret out" : $"name one of: {string.Join(", ", asked.Order(StringComparer.Ordinal))}");
        }

        return [.. images.Select(i => read[i] is { } place ? WithDockerfile(i, place, folder, engine, options) : BySdk(i, folder, engine))];
    }

    private static ImageTask WithDockerfile(ImageBuild image, DockerfilePlace place, string folder, ContainerEngine engine, BuildOptions options)
    {
        List<string> arguments = ["build"];
        if (!engine.IsPodman) arguments.AddRange(["--progress", "plain"]);
        arguments.AddRange(["--file", Path.GetFullPath(image.Dockerfile, folder), "--tag", image.Image]);
        foreach (var id in place.Secrets.Order(StringComparer.Ordinal))
        {
            var own = Path.Combine(folder, SecretFolder, id);
            if (options.Secrets.TryGetValue(id, out var given)) arguments.AddRange(["--secret", $"id={id},src={Path.GetFullPath(given)}"]);
            else if (Path.GetFileName(id) == id && File.Exists(own)) arguments.AddRange(["--secret", $"id={id},src={own}"]);
        }

        if (options.Network is { } network) arguments.AddRange(["--network", network]);
        if (options.Pull) arguments.Add("--pull");
        if (options.Anew) arguments.Add("--no-cache");
        arguments.AddRange(["--", Path.GetFullPath(image.Context, folder)]);
        IBuildLog log = engine.IsPodman ? new PodmanLog(place) : new BuildKitLog(place);
        return new ImageTask(image.Name, image.Image, image.Services, engine.Call([.. arguments]), log);
    }

    private static ImageTask BySdk(ImageBuild image, string folder, ContainerEngine engine)
    {
        var project = Path.GetFullPath(image.Project, folder);
        if (!File.Exists(project)) throw Missing(image.Project, "name the folder that the files were generated into with --out");
        List<string> arguments = ["publish", project, "-t:PublishContainer", "-c", "Release", $"-p:LocalRegistry={(engine.IsPodman ? "Podman" : "Docker")}"];
        arguments.AddRange(image.Properties.Select(p => $"-p:{p.Key}={Escaped(p.Value)}"));

        // The repository's global.json says which SDK builds its code, so that here its folder is the right one.
        var call = new ProgramCall("dotnet", arguments.ToEquatableList()) { Folder = Path.GetFullPath(image.Context, folder), Environment = new Dictionary<string, string?> { ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["NO_COLOR"] = "1" } };
        var made = image.Properties.Where(p => p.Key is "ContainerRepository" or "ContainerImageTag").ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var name = $"{made.GetValueOrDefault("ContainerRepository")}:{made.GetValueOrDefault("ContainerImageTag")}";
        return new ImageTask(image.Name, image.Image, image.Services, call, new PublishLog(image.Project, folder)) { MadeAs = name == image.Image ? null : name };
    }

    private static DockerfilePlace Read(ImageBuild image, string folder)
    {
        var path = Path.GetFullPath(image.Dockerfile, folder);
        if (!File.Exists(path)) throw Missing(image.Dockerfile, image.IsOwn ? "restore it" : "run containerize generate first, which writes it");
        try
        {
            return new DockerfilePlace(new TextFile(image.Dockerfile, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"{image.Dockerfile} cannot be read: {cause.Message}", "check its permissions", inner: cause);
        }
    }

    private static ContainerizeException Missing(string path, string remedy) => new(ExitCode.Usage, $"there is no {path}", remedy);

    // MSBuild would split and expand a value that it is given as it is.
    private static string Escaped(string value) => string.Concat(value.Select(c => c is '%' or '$' or '@' or '\'' or ';' or ',' or '?' or '*' or '(' or ')' or '"' ? $"%{(int)c:x2}" : c.ToString()));
}
