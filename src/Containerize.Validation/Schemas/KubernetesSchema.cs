using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>The kinds and fields of one Kubernetes version, read from the embedded facts when first needed.</summary>
internal sealed class KubernetesSchema
{
    private const string Newest = "1.36";

    private static readonly Lazy<KubernetesSchema> Embedded = new(() => Load(SchemaHistory.Current.Newest));
    private static readonly ConcurrentDictionary<int, KubernetesSchema> Older = [];

    private readonly Dictionary<string, KindSchema> _kinds = new(StringComparer.Ordinal);

    private KubernetesSchema(JsonElement root, int minor)
    {
        var history = SchemaHistory.Current;
        var reader = new JsonSchemaReader(root.GetProperty("definitions")) { HasField = (definition, field) => history.HasField(definition, field, minor) };
        Version = $"1.{minor}";
        foreach (var kind in root.GetProperty("kinds").EnumerateObject().Where(kind => history.HasKind(kind.Name, minor)))
        {
            var slash = kind.Name.LastIndexOf('/');
            var definition = kind.Value.GetProperty("definition").GetString()!;
            _kinds[kind.Name] = new KindSchema(kind.Name[..slash], kind.Name[(slash + 1)..], kind.Value.GetProperty("namespaced").GetBoolean(), reader.Definition(definition));
        }
    }

    /// <summary>The version that generated files are checked against.</summary>
    public static KubernetesSchema Current => Embedded.Value;

    /// <summary>The kinds and fields of a version; null where it is older or newer than those that come with the tool.</summary>
    /// <param name="version">For example <c>1.33</c>.</param>
    public static KubernetesSchema? Of(string version) =>
        SchemaHistory.Current.Known(version) is not { } minor ? null : minor == SchemaHistory.Current.Newest ? Current : Older.GetOrAdd(minor, Load);

    /// <summary>For example <c>1.36</c>.</summary>
    public string Version { get; }

    public IEnumerable<KindSchema> Kinds => _kinds.Values;

    public KindSchema? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault($"{apiVersion}/{kind}") ?? AddOnSchemas.Find(apiVersion, kind);

    private static KubernetesSchema Load(int minor)
    {
        using var resource = typeof(KubernetesSchema).Assembly.GetManifestResourceStream($"Schemas/v{Newest}.json.gz")
            ?? throw new ContainerizeException(ExitCode.Internal, $"the schema of Kubernetes {Newest} is not in the tool", "reinstall the tool");
        using var unpacked = new GZipStream(resource, CompressionMode.Decompress);
        using var json = JsonDocument.Parse(unpacked);
        return new KubernetesSchema(json.RootElement, minor);
    }
}
