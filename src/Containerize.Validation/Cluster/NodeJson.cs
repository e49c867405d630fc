using System.Globalization;
using System.Text;
using System.Text.Json;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster;

/// <summary>Writes nodes as JSON with the types that the server's YAML reader gives them.</summary>
internal static class NodeJson
{
    /// <summary>Writes a whole object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="ns">The namespace to put into its metadata; null to leave it as it is.</param>
    public static string Write(YamlNode node, string? ns = null) => Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var entry in Entries(node))
        {
            writer.WritePropertyName(entry.Key.Value);
            if (ns is not null && entry.Key.Value == "metadata" && entry.Value is YamlMapping)
            {
                writer.WriteStartObject();
                foreach (var field in Entries(entry.Value).Where(f => f.Key.Value != "namespace"))
                {
                    writer.WritePropertyName(field.Key.Value);
                    Value(writer, field.Value);
                }

                writer.WriteString("namespace", ns);
                writer.WriteEndObject();
            }
            else
            {
                Value(writer, entry.Value);
            }
        }

        writer.WriteEndObject();
    });

    /// <summary>Runs a writer and returns what it wrote.</summary>
    /// <param name="write">Writes one value.</param>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="node">The value.</param>
    public static void Value(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping:
                writer.WriteStartObject();
                foreach (var entry in Entries(node))
                {
                    writer.WritePropertyName(entry.Key.Value);
                    Value(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Value(writer, item);
                }

                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                Scalar(writer, scalar);
                break;
        }
    }

    /// <summary>A mapping's entries, of a repeated key the first.</summary>
    /// <param name="node">The mapping.</param>
    public static IEnumerable<YamlEntry> Entries(YamlNode? node) =>
        node is YamlMapping mapping ? mapping.Entries.DistinctBy(e => e.Key.Value, StringComparer.Ordinal) : [];

    private static void Scalar(Utf8JsonWriter writer, YamlScalar scalar)
    {
        var text = scalar.Value;
        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                writer.WriteNullValue();
                break;
            case YamlScalarType.Boolean:
                writer.WriteBooleanValue(text.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "Y");
                break;
            case YamlScalarType.Integer when long.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && !(text.Length > 1 && text.TrimStart('+', '-').StartsWith('0')):
                writer.WriteNumberValue(number);
                break;
            case YamlScalarType.Integer when Based(text) is { } number:
                writer.WriteNumberValue(number);
                break;
            case YamlScalarType.Float when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }

    private static long? Based(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var (from, radix) = digits switch
        {
            ['0', 'x' or 'X', ..] => (2, 16),
            ['0', 'o' or 'O', ..] => (2, 8),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', _, ..] => (1, 8),
            _ => (0, 10),
        };
        try
        {
            return Convert.ToInt64(digits[from..], radix);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
