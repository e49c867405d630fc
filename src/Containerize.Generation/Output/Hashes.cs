using System.Security.Cryptography;
using System.Text;

namespace Containerize.Generation.Output;

/// <summary>Hashes of text, the same whatever line ends a checkout has.</summary>
internal static class Hashes
{
    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folded(text))));

    /// <summary>The text with <c>\n</c> alone.</summary>
    public static string Folded(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
