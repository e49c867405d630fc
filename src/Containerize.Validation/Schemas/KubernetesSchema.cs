using System.IO.Compression;
using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>The kinds and fields of one Kubernetes version, read from the embedded facts when first needed.</summary>
internal sealed class KubernetesSchema
{
    private static readonly Lazy<KubernetesSchema> Embedded = new(() => Load("1.36"));

    private readonly Dictionary<string, KindSchema> _kinds = new(StringComparer.Ordinal);

    private KubernetesSchema(JsonElement root)
    {
        var reader = new JsonSchemaReader(root.GetProperty("definitions"));
        Version = root.GetProperty("kubernetesVersion").GetString() ?? "";
        foreach (var kind in root.GetProperty("kinds").EnumerateObject())
        {
            var slash = kind.Name.LastIndexOf('/');
            var definition = kind.Value.GetProperty("definition").GetString()!;
            _kinds[kind.Name] = new KindSchema(kind.Name[..slash], kind.Name[(slash + 1)..], kind.Value.GetProperty("namespaced").GetBoolean(), reader.Definition(definition));
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
}
