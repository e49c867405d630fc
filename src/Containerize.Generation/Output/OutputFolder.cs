namespace Containerize.Generation.Output;

/// <summary>The folder that files are written to, and nothing outside it.</summary>
/// <param name="root">Its absolute path.</param>
/// <param name="disk">What is done to the disk.</param>
internal sealed class OutputFolder(string root, Disk disk)
{
    /// <summary>A folder of the file system.</summary>
    public OutputFolder(string root)
        : this(root, new Disk())
    {
    }

    /// <summary>The text of a file; null when there is no such file.</summary>
    /// <exception cref="ContainerizeException">It cannot be read, or lies outside (<see cref="ExitCode.Output"/>).</exception>
    public string? Read(string relative)
    {
        var path = Locate(relative);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(relative, "cannot be read", e);
        }
    }

    /// <summary>Whether something of that name is in the folder itself, a link to anywhere included; nothing of it is read.</summary>
    public bool Holds(string name) => Path.Combine(root, name) is var path && (Path.Exists(path) || new FileInfo(path).LinkTarget is not null);

    /// <summary>Writes files beside their places, to be put there by <see cref="Commit"/>.</summary>
    /// <exception cref="ContainerizeException">A file cannot be written, or lies outside (<see cref="ExitCode.Output"/>); none is left beside its place then.</exception>
    public void Stage(IReadOnlyList<(string Path, string Text)> files, CancellationToken ct)
    {
        var staged = new List<string>();
        try
        {
            foreach (var (relative, text) in files)
            {
                ct.ThrowIfCancellationRequested();
                Guarded(relative, path =>
                {
                    disk.MakeFolder(Path.GetDirectoryName(path)!);
                    if (Directory.Exists(path)) throw new IOException("a folder of that name is there");
                    staged.Add(relative);
                    disk.Write(Temporary(path), text, path);
                });
            }
        }
        catch
        {
            Discard(staged);
            throw;
        }
    }

    /// <summary>Puts a staged file in its place.</summary>
    /// <exception cref="ContainerizeException">It cannot be put there (<see cref="ExitCode.Output"/>).</exception>
    public void Commit(string relative) => Guarded(relative, path => disk.Move(Temporary(path), path));

    /// <summary>Writes one file, whole or not at all.</summary>
    /// <exception cref="ContainerizeException">It cannot be written, or lies outside (<see cref="ExitCode.Output"/>).</exception>
    public void Write(string relative, string text, CancellationToken ct)
    {
        Stage([(relative, text)], ct);
        Commit(relative);
    }

    /// <summary>Removes a file; never a folder.</summary>
    /// <exception cref="ContainerizeException">It cannot be removed (<see cref="ExitCode.Output"/>).</exception>
    public void Remove(string relative) => Guarded(relative, disk.Delete);

    /// <summary>Removes what a run that was ended left beside the places of files.</summary>
    public void Discard(IEnumerable<string> files)
    {
        foreach (var relative in files)
        {
            Guarded(relative, path =>
            {
                if (File.Exists(Temporary(path))) disk.Delete(Temporary(path));
            });
        }
    }

    private static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{OutputWriter.TemporaryEnding}");

    private void Guarded(string relative, Action<string> action)
    {
        try
        {
            action(Locate(relative));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(relative, "cannot be written", e);
        }
    }

    // Links are followed one folder after the other: each must end inside.
    private string Locate(string relative)
    {
        var segments = relative.Split('/');
        if (relative.Length == 0 || Path.IsPathRooted(relative) || relative.Contains('\\', StringComparison.Ordinal) || segments.Any(s => s is "" or "." or ".."))
        {
            throw new ContainerizeException(ExitCode.Output, $"the path {relative} does not lie in the output folder", "Rename what it is made from");
        }

        var path = root;
        foreach (var segment in segments)
        {
            path = Path.Combine(path, segment);
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (info.LinkTarget is not null && !IsInside(info.ResolveLinkTarget(returnFinalTarget: true)?.FullName))
            {
                throw new ContainerizeException(ExitCode.Output, $"{relative} leads out of the output folder through a symbolic link", "Remove the link", new SourceLocation(relative));
            }
        }

        return path;
    }

    private bool IsInside(string? target) =>
        target is not null && (Path.GetFullPath(target) + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static ContainerizeException Failed(string relative, string what, Exception e) =>
        new(ExitCode.Output, $"{relative} {what}: {e.Message}", "Make the output folder writable or name another one with --out", new SourceLocation(relative), e);
}
