using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Text;

/// <summary>Writes a table whose columns are as wide as their widest cell; no line ends with blanks.</summary>
internal static class TableText
{
    /// <summary>Writes it.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">The rows, each with a cell for every heading.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<(string Text, Tint Tint)>> rows, TintedWriter writer)
    {
        if (rows.Count == 0)
            return;
        var widths = headings.Select((heading, column) => Math.Max(heading.Length, rows.Max(row => row[column].Text.Length))).ToList();
        Line([.. headings.Select(heading => (heading, Tint.Heading))], widths, writer);
        foreach (var row in rows)
            Line(row, widths, writer);
    }

    private static void Line(IReadOnlyList<(string Text, Tint Tint)> cells, List<int> widths, TintedWriter writer)
    {
        var last = cells.Count - 1;
        while (last > 0 && cells[last].Text.Length == 0) last--;
        for (var column = 0; column <= last; column++)
        {
            writer.Write(cells[column].Text, cells[column].Tint);
            if (column < last)
                writer.Write(new string(' ', widths[column] - cells[column].Text.Length + 2));
        }

        writer.Line();
    }
}
