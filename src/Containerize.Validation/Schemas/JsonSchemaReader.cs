using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>Makes schemas of JSON schema, as Kubernetes writes it for its own kinds and for custom resources.</summary>
/// <param name="definitions">What references lead to; undefined when there are none.</param>
internal sealed class JsonSchemaReader(JsonElement definitions)
{
    private const string Local = "#/definitions/";
    private const int DeepestNesting = 64;

    private readonly Dictionary<string, SchemaNode> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a definition has a field in the version that is read.</summary>
    public Func<string, string, bool> HasField { get; init; } = (_, _) => true;

    /// <summary>The definition of a name. It is entered before its fields are read, so that definitions may refer to themselves.</summary>
    public SchemaNode Definition(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        var node = _known[name] = new SchemaNode();
        if (definitions.ValueKind != JsonValueKind.Object || !definitions.TryGetProperty(name, out var json))
            return node;
        if (name.EndsWith(".Quantity", StringComparison.Ordinal))
            node.Kind = SchemaKind.Quantity;
        else if (name.EndsWith(".IntOrString", StringComparison.Ordinal))
            node.Kind = SchemaKind.IntOrString;
        else
            Fill(node, json, 0, name);
        return node;
    }

    /// <summary>The schema that a JSON value describes.</summary>
    public SchemaNode Read(JsonElement json) => Read(json, 0);

    private SchemaNode Read(JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object || depth > DeepestNesting)
            return new SchemaNode();
        if (json.TryGetProperty("$ref", out var reference) && reference.GetString() is { } path)
            return path.StartsWith(Local, StringComparison.Ordinal) ? Definition(path[Local.Length..]) : new SchemaNode();
        var node = new SchemaNode();
        Fill(node, json, depth);
        return node;
    }

    private void Fill(SchemaNode node, JsonElement json, int depth, string definition = "")
    {
        node.Kind = Kind(json);
        node.Required = Strings(json, "required");
        node.Enum = Strings(json, "enum");
        node.MapKeys = Strings(json, "x-kubernetes-list-map-keys");
        node.Bounds = SchemaBounds.Of(json);
        node.IsOpen = json.TryGetProperty("x-kubernetes-preserve-unknown-fields", out var open) && open.ValueKind == JsonValueKind.True;
        if (json.TryGetProperty("items", out var items))
            node.Element = Read(items, depth + 1);
        if (json.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && properties.EnumerateObject().Any())
        {
            node.Kind = SchemaKind.Object;
            foreach (var property in properties.EnumerateObject().Where(property => definition.Length == 0 || HasField(definition, property.Name)))
                node.Properties[property.Name] = Read(property.Value, depth + 1);
        }
        else if (json.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
        {
            (node.Kind, node.Element) = (SchemaKind.Map, Read(values, depth + 1));
        }
        else if (node.Kind == SchemaKind.Object)
        {
            node.Kind = SchemaKind.Any;
        }
    }

    private static SchemaKind Kind(JsonElement json)
    {
        if (json.TryGetProperty("x-kubernetes-int-or-string", out var either) && either.ValueKind == JsonValueKind.True)
            return SchemaKind.IntOrString;
        return (Type(json), Text(json, "format")) switch
        {
            ("object", _) => SchemaKind.Object,
            ("array", _) => SchemaKind.Array,
            ("string", "byte") => SchemaKind.Bytes,
            ("string", "date-time") => SchemaKind.Time,
            ("string", "int-or-string") => SchemaKind.IntOrString,
            ("string", _) => SchemaKind.String,
            ("integer", "int32") => SchemaKind.Int32,
            ("integer", _) => SchemaKind.Int64,
            ("number", _) => SchemaKind.Number,
            ("boolean", _) => SchemaKind.Boolean,
            _ => SchemaKind.Any,
        };
    }

    // A type beside null is the type of what may be left out.
    private static string Type(JsonElement json)
    {
        if (!json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.Array)
            return Text(json, "type");
        var types = type.EnumerateArray().Select(item => item.GetString()).Where(name => name != "null").ToList();
        return types is [{ } only] ? only : "";
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static string[] Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];
}
