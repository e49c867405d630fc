using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Text;

/// <summary>Draws nodes with rows under them.</summary>
internal static class TreeText
{
    private const string Branch = "├─ ";
    private const string LastBranch = "└─ ";
    private const string Trunk = "│  ";
    private const string NoTrunk = "   ";

    // Beyond this a single long cell would push the places of all other lines out of sight.
    private const int WidestCell = 72;

    /// <summary>Writes nodes one under the other.</summary>
    /// <param name="nodes">A node's title row and the rows under it.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<(Row Title, IReadOnlyList<Row> Rows)> nodes, TintedWriter writer)
    {
        var titles = nodes.Select(node => node.Title).ToList();
        for (var i = 0; i < nodes.Count; i++)
        {
            var last = i == nodes.Count - 1;
            WriteRow(nodes[i].Title, titles, last ? LastBranch : Branch, Tint.Name, writer);
            WriteRows(nodes[i].Rows, last ? NoTrunk : Trunk, writer);
        }
    }

    private static void WriteRows(IReadOnlyList<Row> rows, string trunk, TintedWriter writer)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            // A label that repeats is written once; the tree line beside it continues.
            var repeated = i > 0 && rows[i].Label == rows[i - 1].Label;
            var isLast = rows.Skip(i).All(row => row.Label == rows[i].Label);
            var mark = repeated ? (isLast ? NoTrunk : Trunk) : (isLast ? LastBranch : Branch);
            WriteRow(repeated ? rows[i] with { Label = "" } : rows[i], rows, trunk + mark, Tint.Plain, writer);
        }
    }

    private static void WriteRow(Row row, IReadOnlyList<Row> around, string tree, Tint labelTint, TintedWriter writer)
    {
        writer.Write(tree, Tint.Faint);
        var columns = new List<(string Text, Tint Tint, int Width)> { (row.Label, labelTint, around.Max(other => other.Label.Length)) };
        var count = around.Max(other => other.Cells.Count);
        for (var i = 0; i < count; i++)
        {
            var index = i;
            var width = around.Select(other => other.Cells.ElementAtOrDefault(index)?.Length ?? 0).Where(length => length <= WidestCell).DefaultIfEmpty(0).Max();
            columns.Add((row.Cells.ElementAtOrDefault(i) ?? "", i == 0 ? row.Tint : Tint.Plain, width));
        }

        columns.Add((row.PlaceText, Tint.Faint, 0));
        WriteColumns(columns, writer);
    }

    private static void WriteColumns(List<(string Text, Tint Tint, int Width)> columns, TintedWriter writer)
    {
        // Padding is held back until something follows it, so that no line ends with blanks.
        var padding = "";
        foreach (var (text, tint, width) in columns)
        {
            if (text.Length > 0)
            {
                writer.Write(padding).Write(text, tint);
                padding = "";
            }

            if (width > 0 || text.Length > 0)
                padding += new string(' ', Math.Max(width - text.Length, 0) + 2);
        }

        writer.Line();
    }
}
