using Containerize.Cli.Terminal;

namespace Containerize.Cli.Output.Text;

/// <summary>Writes a unified diff in the colours that people know.</summary>
internal static class DiffText
{
    /// <summary>Writes it; nothing where it is empty.</summary>
    /// <param name="diff">The diff.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(string diff, TintedWriter writer)
    {
        foreach (var line in diff.Split('\n').SkipLast(1))
        {
            writer.Line(line, line switch
            {
                ['-', '-', '-', ..] or ['+', '+', '+', ..] => Tint.Heading,
                ['@', ..] => Tint.Name,
                ['-', ..] => Tint.Error,
                ['+', ..] => Tint.Good,
                _ => Tint.Plain,
            });
        }
    }
}
