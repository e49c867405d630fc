using System.Text.Json;
using System.Text.Json.Serialization;

namespace Containerize.Workspace.Caching;

/// <summary>Rules by their ids.</summary>
internal sealed class RuleConverter : JsonConverter<Rule>
{
    /// <inheritdoc/>
    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var id = reader.GetString();
        return RuleCatalogue.All.FirstOrDefault(r => r.Id == id) ?? throw new JsonException($"there is no rule {id}");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
