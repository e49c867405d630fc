using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>Writes objects of the server as YAML, one value on a line and texts line by line, so that a diff shows what differs.</summary>
internal static partial class YamlText
{
    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name", "namespace"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object, with what identifies it first.</summary>
    /// <param name="node">The object.</param>
    public static string Of(JsonObject node)
    {
        var text = new StringBuilder();
        Entries(text, node, "", "");
        return text.ToString();
    }

    private static void Entries(StringBuilder text, JsonObject node, string indent, string first)
    {
        foreach (var (key, value) in node.OrderBy(entry => Array.IndexOf(First, entry.Key) is >= 0 and var at ? at : First.Length))
        {
            text.Append(first.Length > 0 ? first : indent).Append(Scalar(key)).Append(':');
            first = "";
            Value(text, value, indent);
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                Entries(text, map, indent + "  ", "");
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list)
                    Item(text, item, indent);
                break;
            default:
                text.Append(' ').Append(Inline(value, indent)).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode? item, string indent)
    {
        if (item is JsonObject { Count: > 0 } map)
            Entries(text, map, indent + "  ", indent + "- ");
        else if (item is JsonArray { Count: > 0 } list)
            text.Append(indent).Append("- ").Append(list.ToJsonString(Readable)).Append('\n');
        else
            text.Append(indent).Append("- ").Append(Inline(item, indent)).Append('\n');
    }

    private static string Inline(JsonNode? value, string indent) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray => "[]",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Text(scalar.GetValue<string>(), indent),
        _ => value.ToJsonString(),
    };

    private static string Text(string value, string indent)
    {
        if (!value.Contains('\n', StringComparison.Ordinal) || value[0] is ' ' or '\n' or '\t' || value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || value.EndsWith("\n\n", StringComparison.Ordinal))
            return Scalar(value);
        var lines = value.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : $"{indent}  {line}");
        return $"{(value.EndsWith('\n') ? "|" : "|-")}\n{string.Join('\n', lines)}";
    }

    private static string Scalar(string value) =>
        Plain().IsMatch(value) && !Word().IsMatch(value) ? value : JsonSerializer.Serialize(value, Readable);

    [GeneratedRegex("^[A-Za-z_/.][A-Za-z0-9_./@+-]*(:[A-Za-z0-9_./@+-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("^(true|false|yes|no|on|off|y|n|null|\\.inf|\\.nan|\\.[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
