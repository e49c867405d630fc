using Containerize.Workspace.Texts;

namespace Containerize.Workspace;

/// <summary>Gives single lines of the repository's text files, as they stand there now; each file is read once.</summary>
/// <param name="root">The absolute path of the output root, which paths are relative to.</param>
/// <param name="repositoryFolder">The root relative to the repository's folder; empty when it is that. Nothing outside the repository is read.</param>
public sealed class SourceLines(string root, string repositoryFolder = "")
{
    private const long MaxBytes = 4 << 20;
    private const int LongestLine = 2_000;
    private readonly string _repository = Path.GetFullPath(string.Concat(repositoryFolder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(_ => "../")), root).TrimEnd(Path.DirectorySeparatorChar);
    private readonly Dictionary<string, string[]?> _files = new(StringComparer.Ordinal);

    /// <summary>A line without the blanks around it; null when the file cannot be read, has no such line, or the line is too long to be looked at.</summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <param name="line">The line, from 1.</param>
    public string? At(string path, int line) =>
        File(path) is { } lines && line >= 1 && line <= lines.Length && lines[line - 1] is { Length: <= LongestLine } text ? text.Trim() : null;

    /// <summary>Whether any line of a file is exactly this text.</summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <param name="text">The text, without blanks around it.</param>
    public bool Holds(string path, string text) => File(path)?.Any(line => line.Trim() == text) == true;

    private string[]? File(string path)
    {
        if (!_files.TryGetValue(path, out var lines))
            _files[path] = lines = Read(path);
        return lines;
    }

    private string[]? Read(string path)
    {
        var full = Path.GetFullPath(path, root);
        return RelativePath.IsInside(_repository, full) && !ThroughLink(full) ? TextReading.Read(_repository, full, MaxBytes).Text?.Split('\n') : null;
    }

    // A linked folder may lie anywhere.
    private bool ThroughLink(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length > _repository.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
