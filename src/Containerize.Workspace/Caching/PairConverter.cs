using System.Text.Json;
using System.Text.Json.Serialization;

namespace Containerize.Workspace.Caching;

/// <summary>Names with their values, as arrays of two: the properties of a pair cannot be set, so the usual way would write nothing of it.</summary>
internal sealed class PairConverter : JsonConverter<KeyValuePair<string, string>>
{
    /// <inheritdoc/>
    public override KeyValuePair<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var (key, value) = (Next(ref reader), Next(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? KeyValuePair.Create(key, value) : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, KeyValuePair<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        writer.WriteStringValue(value.Value);
        writer.WriteEndArray();
    }

    private static string Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
}
