using Containerize.Validation.Dockerfiles;

namespace Containerize.Validation;

/// <summary>Finds the files that validation looks at.</summary>
public static class ValidationFiles
{
    // The settings of the tool itself are checked wherever they are read.
    private const string Settings = "containerize.yaml";

    /// <summary>The file that says which findings are left out.</summary>
    public const string Ignores = "containerize.ignore.yaml";

    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { ".git", "bin", "obj", "node_modules", ".containerize" };

    /// <summary>Reads every YAML file, Dockerfile and compose file under the paths.</summary>
    /// <param name="root">The folder that paths in the result are relative to.</param>
    /// <param name="paths">Files or folders; a file that is named is read whatever it is called. Relative ones are taken from <paramref name="root"/>.</param>
    /// <returns>The files, sorted by path, each once, with <c>\n</c> as the line end. Links to folders are not followed.</returns>
    /// <exception cref="ContainerizeException">A path does not exist (<see cref="ExitCode.Usage"/>) or cannot be read (<see cref="ExitCode.Usage"/>).</exception>
    public static EquatableList<TextFile> Read(string root, IEnumerable<string> paths)
    {
        var full = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var absolute = Path.GetFullPath(path, Path.GetFullPath(root));
            if (File.Exists(absolute))
                full[Relative(root, absolute)] = absolute;
            else if (Directory.Exists(absolute))
                Collect(root, absolute, full);
            else
                throw new ContainerizeException(ExitCode.Usage, $"the path '{path}' does not exist", "name a file or folder that holds manifests, Dockerfiles or compose files");
        }

        return full.Select(pair => ReadFile(pair.Key, pair.Value)).ToEquatableList();
    }

    private static void Collect(string root, string folder, SortedDictionary<string, string> found)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = false, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(folder, "*", options))
        {
            if (IsCandidate(Path.GetFileName(file)))
                found[Relative(root, file)] = file;
        }

        foreach (var sub in Directory.EnumerateDirectories(folder, "*", options))
        {
            if (!SkippedFolders.Contains(Path.GetFileName(sub)))
                Collect(root, sub, found);
        }
    }

    /// <summary>Whether a file that nobody names is looked at: YAML files, Dockerfiles and the ignore files of builds, not the settings of this tool.</summary>
    /// <param name="name">The file's name without its folder.</param>
    public static bool IsCandidate(string name) =>
        (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && name is not (Settings or Ignores))
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || DockerfileReader.HasName(name)
        || IgnoreList.IsIgnoreList(name);

    private static string Relative(string root, string path) => Path.GetRelativePath(Path.GetFullPath(root), path).Replace('\\', '/');

    private static TextFile ReadFile(string name, string path)
    {
        try
        {
            return new TextFile(name, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"the file cannot be read: {cause.Message}", "check its permissions", new SourceLocation(name), cause);
        }
    }
}
