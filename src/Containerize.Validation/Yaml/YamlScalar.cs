namespace Containerize.Validation.Yaml;

/// <summary>A scalar.</summary>
/// <param name="value">The text, unescaped.</param>
/// <param name="type">What the API server's YAML reader takes it for.</param>
/// <param name="span">Where it stands.</param>
public sealed class YamlScalar(string value, YamlScalarType type, TextSpan span) : YamlNode(span)
{
    /// <summary>The text, unescaped.</summary>
    public string Value { get; } = value;

    /// <summary>What the API server's YAML reader takes it for.</summary>
    public YamlScalarType Type { get; } = type;

    /// <inheritdoc/>
    public override string? Text => Type == YamlScalarType.Null ? null : Value;
}
