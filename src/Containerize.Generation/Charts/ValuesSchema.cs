using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Containerize.Generation.Charts;

/// <summary>Writes values.schema.json, by which Helm refuses values that nothing uses.</summary>
internal static class ValuesSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    public static string Of(ChartValue root)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        var group = Group(root);

        // Helm passes this to every chart that is part of another one.
        ((JsonObject)group["properties"]!)["global"] = new JsonObject { ["type"] = "object" };
        foreach (var (name, value) in group.ToList())
        {
            group.Remove(name);
            schema[name] = value;
        }

        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Group(ChartValue group) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(group.Entries.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, Value(e.Value)))),
    };

    private static JsonObject Value(ChartValue value)
    {
        if (value.Default is null) return Group(value);
        return value.Shape switch
        {
            ValueShape.Count => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            ValueShape.Flag => new JsonObject { ["type"] = "boolean" },
            ValueShape.Name => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            ValueShape.TextMap => TextMap(),
            ValueShape.Resources => new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = new JsonObject { ["requests"] = Amounts(), ["limits"] = Amounts() } },
            ValueShape.Fields => new JsonObject { ["type"] = "object" },
            ValueShape.List => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
            ValueShape.TextList => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            _ => new JsonObject { ["type"] = "string" },
        };
    }

    private static JsonObject TextMap() => new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Amounts() => new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = new JsonArray("string", "number") } };
}
