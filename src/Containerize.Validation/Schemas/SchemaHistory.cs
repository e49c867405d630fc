using System.Globalization;
using System.Text.Json;

namespace Containerize.Validation.Schemas;

/// <summary>
/// Which kinds and fields came with which minor version of Kubernetes, from the oldest that is known to the one whose facts are embedded. The names are
/// those of the OpenAPI documents of the versions; <c>eng/schema-history.py</c> makes the file.
/// </summary>
internal sealed class SchemaHistory
{
    private static readonly Lazy<SchemaHistory> Loaded = new(Load);

    private readonly Dictionary<string, int> _kinds;
    private readonly Dictionary<string, Dictionary<string, int>> _fields;

    private SchemaHistory(JsonElement root)
    {
        Oldest = Minor(root.GetProperty("oldest").GetString()!);
        Newest = Minor(root.GetProperty("newest").GetString()!);
        _kinds = Minors(root.GetProperty("kinds"));
        _fields = root.GetProperty("fields").EnumerateObject().ToDictionary(definition => definition.Name, definition => Minors(definition.Value), StringComparer.Ordinal);
    }

    /// <summary>What comes with the tool.</summary>
    public static SchemaHistory Current => Loaded.Value;

    /// <summary>The oldest minor version, 32 for 1.32.</summary>
    public int Oldest { get; }

    /// <summary>The newest minor version.</summary>
    public int Newest { get; }

    /// <summary>The minor version of a text such as <c>1.33</c> or <c>1.33.4</c>; null where it is none that is known.</summary>
    public int? Known(string version) => SchemaVersion.MinorOf(version) is { } minor && minor >= Oldest && minor <= Newest ? minor : null;

    /// <summary>Whether a version has a kind that the newest has.</summary>
    public bool HasKind(string kind, int minor) => _kinds.GetValueOrDefault(kind) <= minor;

    /// <summary>Whether a version has a field that the newest has.</summary>
    public bool HasField(string definition, string field, int minor) => !_fields.TryGetValue(definition, out var fields) || fields.GetValueOrDefault(field) <= minor;

    private static Dictionary<string, int> Minors(JsonElement json) => json.EnumerateObject().ToDictionary(entry => entry.Name, entry => Minor(entry.Value.GetString()!), StringComparer.Ordinal);

    private static int Minor(string version) => int.Parse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static SchemaHistory Load()
    {
        using var resource = typeof(SchemaHistory).Assembly.GetManifestResourceStream("Schemas/history.json")
            ?? throw new ContainerizeException(ExitCode.Internal, "the history of the schemas is not in the tool", "reinstall the tool");
        using var json = JsonDocument.Parse(resource);
        return new SchemaHistory(json.RootElement);
    }
}
