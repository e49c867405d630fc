using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Containerize.Workspace.Scanning;
using Microsoft.CodeAnalysis.Text;

namespace Containerize.Workspace.Code;

/// <summary>The bytes of a C# file as text. Nearly every file is UTF-8 and is looked through in a borrowed buffer; what Roslyn makes of any other is left to Roslyn.</summary>
internal static class SourceContent
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Works something out from the characters.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="work">What is done with the characters, which are there only as long as it runs.</param>
    public static T Read<T>(byte[] content, Func<ReadOnlySpan<char>, T> work)
    {
        if (!IsPlain(content)) return work(Text(content));
        var buffer = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(Unmarked(content), buffer);
            return work(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The text, without a byte order mark.</summary>
    public static string Text(byte[] content)
    {
        if (IsPlain(content)) return Encoding.UTF8.GetString(Unmarked(content));
        using var stream = new MemoryStream(content, writable: false);
        return SourceText.From(stream).ToString();
    }

    private static bool IsPlain(ReadOnlySpan<byte> content) => content is not ([0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) && Utf8.IsValid(content);

    private static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> content) => content.StartsWith(Mark) ? content[Mark.Length..] : content;
}
