using System.Text;

namespace Containerize.Generation.Output;

/// <summary>The folder that files are written to, and nothing outside it.</summary>
/// <param name="root">Its absolute path.</param>
internal sealed class OutputFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    /// <summary>Whether something that is no file stands where a file shall be written.</summary>
    public bool IsBlocked(string relative) => Directory.Exists(Locate(relative));

    /// <summary>Writes files: all of them beside their places first, then each renamed, so that a failure leaves no file half-written.</summary>
    /// <exception cref="ContainerizeException">A file cannot be written, or lies outside (<see cref="ExitCode.Output"/>).</exception>
    public void Write(IReadOnlyList<(string Path, string Text)> files, CancellationToken ct)
    {
        var staged = new List<(string Temporary, string Path, string Relative)>();
        var current = "";
        try
        {
            foreach (var (relative, text) in files)
            {
                ct.ThrowIfCancellationRequested();
                current = relative;
                var path = Locate(relative);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (Directory.Exists(path)) throw new IOException("a folder of that name is there");
                var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.containerize-tmp");
                staged.Add((temporary, path, relative));
                File.WriteAllText(temporary, text, Utf8);
                if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            foreach (var (temporary, path, relative) in staged)
            {
                current = relative;
                File.Move(temporary, path, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(current, "cannot be written", e);
        }
        finally
        {
            foreach (var (temporary, _, _) in staged)
            {
                if (File.Exists(temporary)) File.Delete(temporary);
            }
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
