using Containerize.Cli.Terminal;
using Containerize.Generation;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>Collisions of hand edits with what is generated now, with both sides.</summary>
internal static class ConflictText
{
    // A side that is longer is shown by diff.
    private const int MostLines = 12;

    /// <summary>Writes the conflicts; nothing where there are none.</summary>
    /// <param name="conflicts">The conflicts.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(EquatableList<MergeConflict> conflicts, TintedWriter writer)
    {
        if (conflicts.Count == 0)
            return;

        writer.Line();
        writer.Line("Your edits collide with what is generated now: --conflict keep, take or markers decides", Tint.Error);
        foreach (var conflict in conflicts)
        {
            writer.Line($"  {conflict.Location}: {conflict.Path}");
            Side("yours", conflict.Yours, Tint.Good, writer);
            Side("generated", conflict.Generated, Tint.Warning, writer);
        }
    }

    private static void Side(string name, string text, Tint tint, TintedWriter writer)
    {
        writer.Line($"    {name}:" + (text.Length == 0 ? " nothing" : ""));
        var lines = text.Split('\n');
        foreach (var line in text.Length == 0 ? [] : lines.Take(MostLines))
            writer.Line("      " + line, tint);
        if (lines.Length > MostLines)
            writer.Line($"      and {Plural.Of(lines.Length - MostLines, "line")} more", Tint.Faint);
    }
}
