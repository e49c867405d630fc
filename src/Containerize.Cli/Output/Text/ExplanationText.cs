using Containerize.Cli.Explaining;
using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>An explanation: each value with what it was concluded from, then what beats what and what would change it.</summary>
internal static class ExplanationText
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Explanation explanation, TintedWriter writer)
    {
        writer.Write(explanation.Subject, Tint.Heading).Line(": " + explanation.What);
        foreach (var field in explanation.Fields)
        {
            writer.Line();
            writer.Line(field.Rule.Field, Tint.Heading);
            foreach (var value in field.Values)
                Write(value, writer);
            if (field.Values.Count == 0)
                writer.Line("  none found");
            writer.Write("  weighed    ", Tint.Faint).Line(field.Rule.Weighing);
            writer.Write("  to change  ", Tint.Faint).Line(field.Rule.Change);
        }

        Readers(explanation, writer);
    }

    private static void Write(ExplainedValue value, TintedWriter writer)
    {
        writer.Write("  ").Write(value.Name, Tint.Name).Line(value.Name.Length == 0 ? value.Text : "  " + value.Text);
        foreach (var item in value.Evidence)
        {
            var sure = item.Evidence.Confidence == Confidence.Certain ? "" : $" ({PublishedName.Of(item.Evidence.Confidence)})";
            writer.Write($"    {item.Evidence.Location}: ", Tint.Faint).Write(item.Evidence.Detail + sure).Line($"  [{item.Evidence.Detector}]", Tint.Faint);
            if (item.Source is not null)
                writer.Line("      " + item.Source);
        }
    }

    // Who saw it, each once: a rule of inference is a sentence, a detector has a page.
    private static void Readers(Explanation explanation, TintedWriter writer)
    {
        var ids = explanation.Fields.SelectMany(field => field.Values).SelectMany(value => value.Evidence).Select(item => item.Evidence.Detector)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
            return;

        writer.Line();
        writer.Line("Read by", Tint.Heading);
        var widest = ids.Max(id => id.Length);
        foreach (var id in ids)
        {
            var source = EvidenceSource.Of(id);
            writer.Write($"  {id.PadRight(widest)}  ", Tint.Name).Line(source.Rule ?? source.Page ?? "");
        }
    }
}
