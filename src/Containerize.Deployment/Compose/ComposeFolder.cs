using Containerize.Generation;
using Containerize.Generation.Settings;

namespace Containerize.Deployment.Compose;

/// <summary>The folder that holds the generated compose file.</summary>
/// <param name="Path">Its absolute path.</param>
internal sealed record ComposeFolder(string Path)
{
    /// <summary>The compose file's name.</summary>
    public const string File = "compose.yaml";

    private static readonly string[] Overrides = ["compose.override.yaml", "compose.override.yml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>The folder of the values that compose is given, relative to this one.</summary>
    public const string Secrets = ".containerize/secrets";

    /// <summary>The user's override; null where there is none.</summary>
    public string? Override => Overrides.FirstOrDefault(name => System.IO.File.Exists(At(name)));

    /// <summary>The files of variables that compose is given, relative to the folder. A file that is named takes the place of <c>.env</c>, so that it has to be named as well.</summary>
    public IReadOnlyList<string> Variables => [.. new[] { ".env", Secrets + "/" + Credentials.File }.Where(file => System.IO.File.Exists(At(file)))];

    /// <summary>The absolute path of a file in the folder.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Finds it: the folder that is named, else the one of the solution or above that has a lock file.</summary>
    /// <param name="path">The solution, project or folder.</param>
    /// <param name="separate">The folder that a complete set was written to; null for none.</param>
    /// <param name="settings">Reads what the user decided for a root. It is asked only where there is no compose file.</param>
    /// <exception cref="ContainerizeException">There is no generated compose file (<see cref="ExitCode.Usage"/>).</exception>
    public static ComposeFolder Find(string path, string? separate, Func<string, UserSettings> settings)
    {
        var folder = FolderOf(separate ?? path);
        if (separate is null) folder = Above(folder, OutputWriter.LockFile) ?? throw Disabled(path, settings) ?? None(folder);
        if (!OutputWriter.Owned(folder).Contains(File) || !System.IO.File.Exists(System.IO.Path.Combine(folder, File))) throw Disabled(path, settings) ?? None(folder);
        return new ComposeFolder(folder);
    }

    private static string FolderOf(string path)
    {
        var start = System.IO.Path.GetFullPath(path);
        if (!System.IO.Path.Exists(start)) throw new ContainerizeException(ExitCode.Usage, $"the path '{path}' does not exist", "name a solution or a folder");
        return Directory.Exists(start) ? start : System.IO.Path.GetDirectoryName(start)!;
    }

    private static string? Above(string folder, string name)
    {
        for (var current = folder; current is not null; current = System.IO.Path.GetDirectoryName(current))
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(current, name))) return current;

            // Another repository's files are none of ours.
            if (System.IO.Path.Exists(System.IO.Path.Combine(current, ".git"))) return null;
        }

        return null;
    }

    private static ContainerizeException? Disabled(string path, Func<string, UserSettings> settings)
    {
        var folder = FolderOf(path);
        return DisabledFiles.Error(settings(Above(folder, SettingsFile.Name) ?? folder), PlatformKeys.Compose, "compose.yaml is", "start your own compose file with docker compose");
    }

    private static ContainerizeException None(string folder)
    {
        string[] own = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];
        return own.FirstOrDefault(name => System.IO.File.Exists(System.IO.Path.Combine(folder, name))) is { } theirs
            ? new ContainerizeException(ExitCode.Usage, $"{theirs} was not generated, so it is left alone", "start it with docker compose, or have a complete set written elsewhere: containerize generate --out DIR, then name DIR with --out")
            : new ContainerizeException(ExitCode.Usage, "there is no generated compose.yaml", "run containerize generate first; a set that was written with --out DIR is found with --out DIR");
    }
}
