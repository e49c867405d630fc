using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Containerize.Workspace.Caching;

/// <summary>Lists of the model as JSON arrays.</summary>
internal sealed class EquatableListConverter<T> : JsonConverter<EquatableList<T>>
{
    /// <inheritdoc/>
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[]))) is { Length: > 0 } items ? new EquatableList<T>(items) : default;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], (JsonTypeInfo<T[]>)options.GetTypeInfo(typeof(T[])));
}
