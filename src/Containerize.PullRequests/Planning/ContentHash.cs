using System.Security.Cryptography;
using System.Text;

namespace Containerize.PullRequests.Planning;

/// <summary>
/// Names what a pull request leaves behind, so that what was declined once is known again. It is made of what a server says of a commit as well: whether a commit is the bot's own
/// shows in whether this is the hash that its message has.
/// </summary>
internal static class ContentHash
{
    /// <summary>The hash of files that change.</summary>
    /// <param name="files">The files.</param>
    public static string Of(IEnumerable<ChangedFile> files) => Of(files.Select(f => (f.Path, f.Mode, BlobId(f.After))));

    /// <summary>The hash of files by their paths, modes and contents' ids, in lower-case hexadecimal.</summary>
    /// <param name="files">The files, in any order.</param>
    public static string Of(IEnumerable<(string Path, string Mode, string Blob)> files)
    {
        // No path holds a line feed, so no two lists of files are the same text.
        var text = string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{f.Path}\n{f.Mode}\n{f.Blob}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The id that Git gives a content.</summary>
    /// <param name="text">The content.</param>
    public static string BlobId(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5350 // Git names contents so; nothing is kept safe by it here.
        return Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
#pragma warning restore CA5350
    }
}
