using System.Text.Encodings.Web;
using System.Text.Json;

namespace Containerize.Generation.Escaping;

/// <summary>Writes strings as JSON strings, for the exec form of Dockerfile instructions.</summary>
internal static class JsonString
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The string with its quotes.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Options);
}
