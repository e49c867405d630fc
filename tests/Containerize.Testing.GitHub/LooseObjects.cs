using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Containerize.Testing.GitHub;

/// <summary>Writes Git's objects as Git does, each in a file of its own, without a process for each.</summary>
/// <param name="folder">The folder for them.</param>
internal sealed class LooseObjects(string folder)
{
    /// <summary>Writes a blob or a commit.</summary>
    /// <returns>Its id.</returns>
    public string Write(string type, string text) => Write(type, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a tree.</summary>
    /// <returns>Its id.</returns>
    public string WriteTree(IEnumerable<FakeTreeEntry> entries)
    {
        using var bytes = new MemoryStream();
        // Git sorts by bytes, a folder as if its name ended with a slash.
        foreach (var entry in entries.OrderBy(e => Encoding.UTF8.GetBytes(e.Name + (e.IsFolder ? "/" : "")), Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))))
        {
            bytes.Write(Encoding.UTF8.GetBytes($"{entry.Mode.TrimStart('0')} {entry.Name}\0"));
            bytes.Write(Convert.FromHexString(entry.Sha));
        }

        return Write("tree", bytes.ToArray());
    }

    private string Write(string type, byte[] content)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes($"{type} {content.Length}\0"), .. content];
#pragma warning disable CA5350 // Git names its objects so.
        var sha = Convert.ToHexStringLower(SHA1.HashData(whole));
#pragma warning restore CA5350
        var file = Path.Combine(folder, sha[..2], sha[2..]);
        if (File.Exists(file)) return sha;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        using (var stream = new ZLibStream(File.Create(unfinished), CompressionLevel.Fastest)) stream.Write(whole);
        File.Move(unfinished, file, overwrite: true);
        return sha;
    }
}
