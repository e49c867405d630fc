using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Containerize.Workspace.Caching;

/// <summary>Lists of hashed words as one text: thousands of numbers, digit by digit, would be the slowest part of an entry.</summary>
internal sealed class WordsConverter : JsonConverter<ulong[]>
{
    /// <inheritdoc/>
    public override ulong[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bytes = reader.GetBytesFromBase64();
        return bytes.Length % sizeof(ulong) == 0 ? MemoryMarshal.Cast<byte, ulong>(bytes).ToArray() : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ulong[] value, JsonSerializerOptions options) => writer.WriteBase64StringValue(MemoryMarshal.AsBytes<ulong>(value));
}
