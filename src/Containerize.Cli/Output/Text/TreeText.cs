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
        var widths = Widths([.. nodes.Select(node => node.Title)]);
        for (var i = 0; i < nodes.Count; i++)
        {
            var last = i == nodes.Count - 1;
            WriteRow(nodes[i].Title, widths, last ? LastBranch : Branch, Tint.Name, writer);
            WriteRows(nodes[i].Rows, last ? NoTrunk : Trunk, writer);
        }
    }

    private static void WriteRows(IReadOnlyList<Row> rows, string trunk, TintedWriter writer)
    {
        var widths = Widths(rows);
        var lastLabel = rows.Count;
        while (lastLabel > 0 && rows[lastLabel - 1].Label == rows[^1].Label) lastLabel--;
        for (var i = 0; i < rows.Count; i++)
        {
            // A label that repeats is written once; the tree line beside it continues.
            var repeated = i > 0 && rows[i].Label == rows[i - 1].Label;
            var isLast = i >= lastLabel;
            var mark = repeated ? (isLast ? NoTrunk : Trunk) : (isLast ? LastBranch : Branch);
            WriteRow(repeated ? rows[i] with { Label = "" } : rows[i], widths, trunk + mark, Tint.Plain, writer);
        }
    }

    // The width of the label and of each cell's column.
    private static int[] Widths(IReadOnlyList<Row> rows)
    {
        var widths = new int[rows.Count == 0 ? 1 : 1 + rows.Max(row => row.Cells.Count)];
        foreach (var row in rows)
        {
            widths[0] = Math.Max(widths[0], row.Label.Length);
            for (var i = 0; i < row.Cells.Count; i++)
                widths[i + 1] = row.Cells[i].Length <= WidestCell ? Math.Max(widths[i + 1], row.Cells[i].Length) : widths[i + 1];
        }

        return widths;
    }

    private static void WriteRow(Row row, int[] widths, string tree, Tint labelTint, TintedWriter writer)
    {
        writer.Write(tree, Tint.Faint);
        var columns = new List<(string Text, Tint Tint, int Width)> { (row.Label, labelTint, widths[0]) };
        for (var i = 0; i < widths.Length - 1; i++)
            columns.Add((i < row.Cells.Count ? row.Cells[i] : "", i == 0 ? row.Tint : Tint.Plain, widths[i + 1]));
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
