namespace Containerize.PullRequests.Sandboxing;

/// <summary>How much a folder holds that another process writes to.</summary>
internal static class FolderSize
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Whether its files have more than so many bytes together; links are not followed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bytes">The most.</param>
    public static bool Exceeds(string folder, long bytes)
    {
        var left = bytes;
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
            {
                left -= Length(file);
                if (left < 0) return true;
            }
        }
        catch (IOException)
        {
            // The other process removed a folder meanwhile; the next look counts again.
        }

        return false;
    }

    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
