namespace Containerize.PullRequests;

/// <summary>A folder for one run, closed to others, that is removed whatever a program left in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containerize-bot-");

    /// <summary>The absolute path.</summary>
    public string Path => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException && !OperatingSystem.IsWindows())
        {
            Open(_folder);
            Directory.Delete(Path, recursive: true);
        }
    }

    // A folder that was closed on purpose keeps its content from being removed.
    private static void Open(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var below in folder.EnumerateDirectories("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint })) Open(below);
    }
}
