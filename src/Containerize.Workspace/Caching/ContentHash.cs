using System.Security.Cryptography;
using System.Text;

namespace Containerize.Workspace.Caching;

/// <summary>Puts together the hash of everything that a result depends on. Each part is written with its length, so that no two lists of parts are alike.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds texts.</summary>
    public ContentHash Add(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts) Add(Encoding.UTF8.GetBytes(part));
        return this;
    }

    /// <summary>Adds a list of texts, with its length.</summary>
    public ContentHash Add(IReadOnlyCollection<string> parts)
    {
        _hash.AppendData(BitConverter.GetBytes(parts.Count));
        foreach (var part in parts) Add(part);
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ContentHash Add(ReadOnlySpan<byte> part)
    {
        _hash.AppendData(BitConverter.GetBytes(part.Length));
        _hash.AppendData(part);
        return this;
    }

    /// <summary>The hash as text.</summary>
    public string Text() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>The hash of a file's content; <c>-</c> when it cannot be read.</summary>
    public static string OfFile(string path)
    {
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "-";
        }
    }

    /// <summary>The hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The hash of this tool's own code: another version, another key.</summary>
    public static string OfTool { get; } = string.Join('-', new[] { typeof(ContentHash), typeof(Detection.Detector), typeof(Fact) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
