using System.Globalization;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>Reads numbers out of nodes.</summary>
internal static class Numbers
{
    /// <summary>The whole number that a node holds; null when it holds none.</summary>
    public static long? Whole(this YamlNode? node) =>
        node is YamlScalar { Type: YamlScalarType.Integer } scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number that a count or a percentage comes to.</summary>
    /// <param name="node">For example <c>1</c> or <c>25%</c>.</param>
    /// <param name="total">What a percentage is taken of.</param>
    public static double? CountOrPercent(this YamlNode? node, long total)
    {
        if (node.Whole() is { } number)
            return number;
        return node?.Text is { } text && text.EndsWith('%') && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? percent * total / 100
            : null;
    }

    /// <summary>Whether a node is the truth value that is asked for.</summary>
    public static bool Is(this YamlNode? node, bool value) =>
        node is YamlScalar { Type: YamlScalarType.Boolean } scalar && (scalar.Value.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "Y") == value;
}
