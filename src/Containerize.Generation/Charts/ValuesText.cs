using System.Text;
using Containerize.Generation.Escaping;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>Writes values.yaml.</summary>
internal static class ValuesText
{
    private const string Head = """
        # What can be decided of the chart without changing it. Every value here is used, and values.schema.json refuses one that is not.

        """;

    /// <summary>The file.</summary>
    public static string Of(ChartValue root)
    {
        var text = new StringBuilder(Head);
        foreach (var entry in root.Entries)
        {
            text.Append('\n');
            Entry(entry, 0, text);
        }

        return text.ToString();
    }

    private static void Entry((string Key, ChartValue Value) entry, int indent, StringBuilder text)
    {
        var (key, value) = entry;
        if (value.Comment.Length > 0) text.Append(' ', indent).Append("# ").Append(CommentText.Of(value.Comment)).Append('\n');
        text.Append(' ', indent).Append(YamlScalar.Of(key)).Append(':');
        if (value.Default is { } standard)
        {
            ManifestText.Append(standard, indent, text);
            return;
        }

        text.Append(value.Entries.Count == 0 ? " {}\n" : "\n");
        foreach (var inner in value.Entries) Entry(inner, indent + 2, text);
    }
}
