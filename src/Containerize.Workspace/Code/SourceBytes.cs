using System.Buffers;
using Containerize.Workspace.Caching;
using Containerize.Workspace.Scanning;
using Microsoft.Win32.SafeHandles;

namespace Containerize.Workspace.Code;

/// <summary>The bytes of a C# file, and what a look at them says, each worked out when it is asked for.</summary>
/// <param name="content">The bytes.</param>
internal sealed class SourceBytes(byte[] content)
{
    // Larger files are data in the shape of code.
    private const long MaxBytes = 8 * 1024 * 1024;

    private SourceScan? _scan;
    private string? _hash;

    /// <summary>The bytes.</summary>
    public byte[] Content { get; } = content;

    /// <summary>What a look at its characters says.</summary>
    public SourceScan Scan => _scan ??= SourceContent.Read(Content, static text => SourceScanner.Scan(text));

    /// <summary>The text.</summary>
    public string Text => SourceContent.Text(Content);

    /// <summary>The text without the bodies of its methods, where the structure was understood.</summary>
    public string Skeleton() => SourceContent.Read(Content, text => Scan.Skeleton(text));

    /// <summary>The same without some of its methods.</summary>
    /// <param name="kept">Which methods it is to declare.</param>
    public string Skeleton(bool[] kept) => SourceContent.Read(Content, text => Scan.Skeleton(text, kept));

    /// <summary>The hash of the bytes.</summary>
    public string Hash => _hash ??= ContentHash.Of(Content);

    /// <summary>Reads a file; null for one that cannot be read, and for one that is too large to be code.</summary>
    public static SourceBytes? Read(string file) => Open(file, static (handle, length) =>
    {
        var content = new byte[length];
        var read = Fill(handle, content);
        return new SourceBytes(read == content.Length ? content : content[..read]);
    });

    /// <summary>The hash of a file's bytes, which are not held; null under the same conditions.</summary>
    public static string? HashOf(string file) => Open(file, static (handle, length) =>
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return ContentHash.Of(buffer.AsSpan(0, Fill(handle, buffer.AsSpan(0, length))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    });

    private static T? Open<T>(string file, Func<SafeFileHandle, int, T> read)
        where T : class
    {
        try
        {
            using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var length = RandomAccess.GetLength(handle);
            return length > MaxBytes ? null : read(handle, (int)length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            // Generated files that were never generated, and files that may not be read, say nothing.
            return null;
        }
    }

    private static int Fill(SafeFileHandle handle, Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length)
        {
            var more = RandomAccess.Read(handle, buffer[read..], read);
            if (more == 0) break;
            read += more;
        }

        return read;
    }
}
