namespace Containerize.Validation.Schemas;

/// <summary>The schema of a value.</summary>
internal sealed class SchemaNode
{
    public SchemaKind Kind { get; set; }

    /// <summary>The fields of an object.</summary>
    public Dictionary<string, SchemaNode> Properties { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Required { get; set; } = [];

    public IReadOnlyList<string> Enum { get; set; } = [];

    /// <summary>The schema of a list's items or of a map's values.</summary>
    public SchemaNode? Element { get; set; }

    /// <summary>The fields that together tell the items of a list apart.</summary>
    public IReadOnlyList<string> MapKeys { get; set; } = [];

    /// <summary>How large, long or many; null when the schema does not say.</summary>
    public SchemaBounds? Bounds { get; set; }

    /// <summary>Whether fields that the schema does not know are kept.</summary>
    public bool IsOpen { get; set; }
}
