using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>One line of a tree: what kind of line, the facts in columns, and where they were read.</summary>
/// <param name="Label">What the line tells, for example <c>listens</c>.</param>
/// <param name="Cells">The facts, aligned under those of the lines around it.</param>
/// <param name="Place">Where the deciding fact was seen; null when it is a default.</param>
/// <param name="Tint">What the first fact means.</param>
internal sealed record Row(string Label, IReadOnlyList<string> Cells, SourceLocation? Place, Tint Tint = Tint.Plain)
{
    /// <summary>The place as <c>file(line)</c>: the column is for programs.</summary>
    public string PlaceText => Place is null ? "" : new SourceLocation(Place.File, Place.Line).ToString();
}
