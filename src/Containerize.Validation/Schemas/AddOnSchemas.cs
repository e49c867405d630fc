using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>The kinds of add-ons that our own manifests use: routes of the Gateway API, the External Secrets Operator, and KEDA. Their fields are embedded facts, like those of Kubernetes; what is not spelt out there takes every value.</summary>
internal static class AddOnSchemas
{
    private static readonly Lazy<Dictionary<string, KindSchema>> Kinds = new(Load);

    /// <summary>The schema of a kind; null when it is none of these.</summary>
    public static KindSchema? Find(string apiVersion, string kind) => Kinds.Value.GetValueOrDefault($"{apiVersion}/{kind}");

    private static Dictionary<string, KindSchema> Load()
    {
        using var resource = typeof(AddOnSchemas).Assembly.GetManifestResourceStream("Schemas/add-ons.json")
            ?? throw new ContainerizeException(ExitCode.Internal, "the schemas of add-ons are not in the tool", "reinstall the tool");
        using var json = JsonDocument.Parse(resource);
        var definitions = json.RootElement.GetProperty("definitions");
        return json.RootElement.GetProperty("kinds").EnumerateObject().ToDictionary(kind => kind.Name, kind => Kind(kind, definitions), StringComparer.Ordinal);
    }

    private static KindSchema Kind(JsonProperty kind, JsonElement definitions)
    {
        var slash = kind.Name.LastIndexOf('/');
        return new KindSchema(kind.Name[..slash], kind.Name[(slash + 1)..], kind.Value.GetProperty("namespaced").GetBoolean(), Read(definitions.GetProperty(kind.Value.GetProperty("definition").GetString()!)));
    }

    private static SchemaNode Read(JsonElement json)
    {
        var node = new SchemaNode { Required = Strings(json, "required"), Enum = Strings(json, "enum") };
        var properties = json.TryGetProperty("properties", out var found) ? found.EnumerateObject().ToList() : [];
        node.Kind = json.GetProperty("type").GetString() switch
        {
            "object" when properties.Count > 0 => SchemaKind.Object,
            "object" when json.TryGetProperty("additionalProperties", out _) => SchemaKind.Map,
            "array" => SchemaKind.Array,
            "string" => SchemaKind.String,
            "integer" => SchemaKind.Int32,
            "boolean" => SchemaKind.Boolean,
            _ => SchemaKind.Any,
        };
        foreach (var property in properties)
            node.Properties[property.Name] = Read(property.Value);
        if (json.TryGetProperty("items", out var element) || json.TryGetProperty("additionalProperties", out element))
            node.Element = Read(element);
        return node;
    }

    private static string[] Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
