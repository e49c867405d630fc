namespace Containerize.Testing;

/// <summary>A folder of a test's own, outside any repository, removed when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes an empty folder.</summary>
    public TemporaryFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "containerize-tests-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Path { get; }

    /// <summary>The absolute path of a file or folder in it.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a text file and the folders above it.</summary>
    /// <param name="relative">The path relative to the folder.</param>
    /// <param name="text">The content.</param>
    /// <returns>The file's absolute path.</returns>
    public string Write(string relative, string text)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a folder into this one, without <c>bin</c>, <c>obj</c> and <c>.git</c>.</summary>
    /// <param name="source">The folder to copy.</param>
    /// <param name="relative">Where to, relative to this folder; empty for the folder itself.</param>
    /// <returns>The copy's absolute path.</returns>
    public string CopyFrom(string source, string relative = "")
    {
        var target = this[relative];
        Directory.CreateDirectory(target);
        foreach (var folder in Directory.EnumerateDirectories(source))
        {
            var name = System.IO.Path.GetFileName(folder);
            if (name is not ("bin" or "obj" or ".git"))
            {
                CopyFrom(folder, System.IO.Path.Combine(relative, name));
            }
        }

        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)), overwrite: true);
        }

        return target;
    }

    /// <summary>All files in it with their bytes, keyed by relative path with forward slashes, sorted ordinally.</summary>
    public SortedDictionary<string, byte[]> Snapshot()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            files.Add(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
