using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>The schemas of a run: definitions of custom resources among its files, then the locations that were named, then what comes with the tool.</summary>
internal sealed class SchemaCatalogue
{
    private readonly Dictionary<(string ApiVersion, string Kind), KindSchema?> _found = [];
    private readonly Dictionary<(string ApiVersion, string Kind), KindSchema> _custom = [];
    private readonly KubernetesSchema _embedded;
    private readonly SchemaRequest? _request;
    private readonly bool _prefersLocations;

    /// <param name="custom">The kinds that files of the run define.</param>
    /// <param name="request">The version and the locations that were named, if any.</param>
    public SchemaCatalogue(IEnumerable<KindSchema> custom, SchemaRequest? request)
    {
        _request = request;
        foreach (var kind in custom)
            _custom.TryAdd((kind.ApiVersion, kind.Kind), kind);
        var wanted = request?.Version is { } version ? KubernetesSchema.Of(version) : KubernetesSchema.Current;
        _embedded = wanted ?? KubernetesSchema.Current;
        IsOtherVersion = wanted is null;
        _prefersLocations = _embedded != KubernetesSchema.Current || IsOtherVersion;
        Version = IsOtherVersion ? request!.Version! : _embedded.Version;
    }

    /// <summary>For example <c>1.36</c>.</summary>
    public string Version { get; }

    /// <summary>Whether another version is asked for than comes with the tool.</summary>
    public bool IsOtherVersion { get; }

    /// <summary>Every kind whose name is known without asking a location.</summary>
    public IEnumerable<KindSchema> Kinds => _embedded.Kinds.Concat(_custom.Values);

    /// <summary>The kind, with the schema that fits best; null when it is known nowhere.</summary>
    public KindSchema? Find(string apiVersion, string kind)
    {
        if (_custom.TryGetValue((apiVersion, kind), out var custom))
            return custom;
        var embedded = _embedded.Find(apiVersion, kind);
        if (_request?.Find is null || (embedded is not null && !_prefersLocations))
            return embedded ?? Elsewhere(apiVersion, kind);
        return Elsewhere(apiVersion, kind) ?? embedded;
    }

    /// <summary>Whether the schema of a kind is the one of the version that was asked for.</summary>
    public bool IsExact(KindSchema kind) => !IsOtherVersion || _custom.ContainsKey((kind.ApiVersion, kind.Kind)) || Elsewhere(kind.ApiVersion, kind.Kind) is not null;

    private KindSchema? Elsewhere(string apiVersion, string kind)
    {
        if (_found.TryGetValue((apiVersion, kind), out var known))
            return known;
        return _found[(apiVersion, kind)] = _request?.Find?.Invoke(apiVersion, kind) is { } text ? Read(apiVersion, kind, text) : null;
    }

    private KindSchema? Read(string apiVersion, string kind, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var definitions = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("definitions", out var found) ? found : default;
            var schema = new JsonSchemaReader(definitions).Read(json.RootElement);
            var embedded = _embedded.Find(apiVersion, kind);
            // What such a schema leaves to formats, the tool knows: names of quantities are types of their own there.
            return schema.Kind == SchemaKind.Object ? new KindSchema(apiVersion, kind, embedded?.Namespaced ?? true, schema) : null;
        }
        catch (JsonException cause)
        {
            throw new ContainerizeException(ExitCode.Usage, $"the schema of {kind} of {apiVersion} is not JSON: {cause.Message}", "correct the file or the location");
        }
    }
}
