using System.Text;
using Containerize.Generation.Escaping;
using Containerize.Generation.Merging;

namespace Containerize.Generation.Overlays;

/// <summary>Writes values as YAML in the layout of the manifests.</summary>
internal static class ManifestText
{
    // Quotes around it would be right as well, and nobody writes them.
    private const string Directive = "$patch";

    /// <summary>A mapping as a document.</summary>
    public static string Of(YamlPart mapping)
    {
        var text = new StringBuilder();
        Entries(mapping, 0, text);
        return text.ToString();
    }

    /// <summary>Appends a value behind the colon of its key, and ends the line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">The key's column.</param>
    /// <param name="text">Where to.</param>
    public static void Append(YamlPart value, int indent, StringBuilder text)
    {
        text.Append(Inline(value) is { } inline ? $" {inline}\n" : "\n");
        if (Inline(value) is not null) return;
        if (value.Kind == YamlPartKind.Mapping) Entries(value, indent + 2, text);
        else Items(value, indent + 2, text);
    }

    /// <summary>A scalar.</summary>
    public static string Scalar(YamlPart scalar) => scalar.IsString ? YamlScalar.Of(scalar.Value) : scalar.Value;

    // The first entry of an item stands on the line of its dash.
    private static void Entries(YamlPart mapping, int indent, StringBuilder text, bool follows = false)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            text.Append(' ', follows ? 0 : indent).Append(key.Value == Directive ? Directive : Scalar(key)).Append(':');
            follows = false;
            Append(value, indent, text);
        }
    }

    private static void Items(YamlPart sequence, int indent, StringBuilder text, bool follows = false)
    {
        foreach (var item in sequence.Items)
        {
            text.Append(' ', follows ? 0 : indent).Append("- ");
            follows = false;
            if (Inline(item) is { } inline) text.Append(inline).Append('\n');
            else if (item.Kind == YamlPartKind.Mapping) Entries(item, indent + 2, text, follows: true);
            else Items(item, indent + 2, text, follows: true);
        }
    }

    private static string? Inline(YamlPart value) => value.Kind switch
    {
        YamlPartKind.Scalar => Scalar(value),
        YamlPartKind.Mapping => value.Entries.Count == 0 ? "{}" : null,
        _ => value.Items.Count == 0 ? "[]" : null,
    };
}
