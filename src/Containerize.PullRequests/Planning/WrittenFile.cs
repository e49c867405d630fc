using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Containerize.PullRequests.Planning;

/// <summary>Reads a file from a folder that a program wrote which may have been taken over: no link is followed, and nothing but a plain file is waited for.</summary>
internal static partial class WrittenFile
{
    // O_RDONLY | O_NONBLOCK | O_CLOEXEC: opening a pipe with a name would wait for its other end.
    private const int Flags = 0x800 | 0x80000;

    /// <summary>The content; null when there is no plain file, or it is too long.</summary>
    /// <param name="folder">The folder. Nobody writes to it any more.</param>
    /// <param name="path">The path in it, which leads nowhere else by its names.</param>
    /// <param name="most">How many bytes it may have.</param>
    public static byte[]? Read(string folder, string path, long most)
    {
        var current = folder;
        foreach (var part in path.Split('/'))
        {
            current = Path.Combine(current, part);
            if (new FileInfo(current).LinkTarget is not null) return null;
        }

        if (!File.Exists(current)) return null;
        try
        {
            using var handle = OperatingSystem.IsLinux() ? new SafeFileHandle(Open(current, Flags), ownsHandle: true) : File.OpenHandle(current);
            if (handle.IsInvalid) return null;
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            if (!stream.CanSeek || stream.Length > most) return null;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
