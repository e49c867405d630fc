using System.IO.Compression;
using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>The kinds and fields of one Kubernetes version, read from the embedded facts when first needed.</summary>
internal sealed class KubernetesSchema
{
    private static readonly Lazy<KubernetesSchema> Embedded = new(() => Load("1.36"));

    private readonly Dictionary<string, KindSchema> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _definitions = new(StringComparer.Ordinal);
    private readonly JsonElement _source;

    private KubernetesSchema(JsonElement root)
    {
        _source = root.GetProperty("definitions");
        Version = root.GetProperty("kubernetesVersion").GetString() ?? "";
        foreach (var kind in root.GetProperty("kinds").EnumerateObject())
        {
            var slash = kind.Name.LastIndexOf('/');
            var definition = kind.Value.GetProperty("definition").GetString()!;
            _kinds[kind.Name] = new KindSchema(kind.Name[..slash], kind.Name[(slash + 1)..], kind.Value.GetProperty("namespaced").GetBoolean(), Definition(definition));
        }
    }

    /// <summary>The version that generated files are checked against.</summary>
    public static KubernetesSchema Current => Embedded.Value;

    /// <summary>For example <c>1.36</c>.</summary>
    public string Version { get; }

    public IEnumerable<KindSchema> Kinds => _kinds.Values;

    public KindSchema? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault($"{apiVersion}/{kind}") ?? AddOnSchemas.Find(apiVersion, kind);

    private static KubernetesSchema Load(string version)
    {
        using var resource = typeof(KubernetesSchema).Assembly.GetManifestResourceStream($"Schemas/v{version}.json.gz")
            ?? throw new ContainerizeException(ExitCode.Internal, $"the schema of Kubernetes {version} is not in the tool", "reinstall the tool");
        using var unpacked = new GZipStream(resource, CompressionMode.Decompress);
        using var json = JsonDocument.Parse(unpacked);
        return new KubernetesSchema(json.RootElement);
    }

    // A definition is entered before its fields are read, so that definitions may refer to themselves.
    private SchemaNode Definition(string name)
    {
        if (_definitions.TryGetValue(name, out var known))
            return known;
        var node = _definitions[name] = new SchemaNode();
        if (!_source.TryGetProperty(name, out var json))
            return node;
        if (name.EndsWith(".Quantity", StringComparison.Ordinal))
            node.Kind = SchemaKind.Quantity;
        else if (name.EndsWith(".IntOrString", StringComparison.Ordinal))
            node.Kind = SchemaKind.IntOrString;
        else
            Fill(node, json);
        return node;
    }

    private SchemaNode Read(JsonElement json)
    {
        if (json.TryGetProperty("$ref", out var reference))
            return Definition(reference.GetString()!["#/definitions/".Length..]);
        var node = new SchemaNode();
        Fill(node, json);
        return node;
    }

    private void Fill(SchemaNode node, JsonElement json)
    {
        var type = json.TryGetProperty("type", out var typeName) ? typeName.GetString() : "";
        var format = json.TryGetProperty("format", out var formatName) ? formatName.GetString() : "";
        node.Kind = (type, format) switch
        {
            ("object", _) => SchemaKind.Object,
            ("array", _) => SchemaKind.Array,
            ("string", "byte") => SchemaKind.Bytes,
            ("string", "date-time") => SchemaKind.Time,
            ("string", _) => SchemaKind.String,
            ("integer", "int32") => SchemaKind.Int32,
            ("integer", _) => SchemaKind.Int64,
            ("number", _) => SchemaKind.Number,
            ("boolean", _) => SchemaKind.Boolean,
            _ => SchemaKind.Any,
        };
        node.Required = Strings(json, "required");
        node.Enum = Strings(json, "enum");
        node.MapKeys = Strings(json, "x-kubernetes-list-map-keys");
        if (json.TryGetProperty("items", out var items))
            node.Element = Read(items);
        if (json.TryGetProperty("additionalProperties", out var values))
            (node.Kind, node.Element) = (SchemaKind.Map, Read(values));
        else if (json.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
                node.Properties[property.Name] = Read(property.Value);
        }
        else if (node.Kind == SchemaKind.Object)
        {
            node.Kind = SchemaKind.Any;
        }
    }

    private static string[] Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
