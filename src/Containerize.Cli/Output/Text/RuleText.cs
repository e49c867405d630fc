using Containerize.Cli.Output.Json;
using Containerize.Cli.Terminal;
using Containerize.Model;

namespace Containerize.Cli.Output.Text;

/// <summary>What the catalogue says of a rule.</summary>
internal static class RuleText
{
    /// <summary>Writes the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Rule rule, TintedWriter writer)
    {
        writer.Write(rule.Id, Tint.Heading).Line(": " + rule.Title);
        writer.Write("  severity    ", Tint.Faint).Line($"{PublishedName.Of(rule.Severity)}, {rule.Layer}");
        writer.Write("  why         ", Tint.Faint).Line(rule.Why);
        writer.Write("  what to do  ", Tint.Faint).Line(rule.Fix);
        writer.Write("  source      ", Tint.Faint).Line(rule.Source);
        writer.Write("  page        ", Tint.Faint).Line(DocumentationPage.OfRule(rule.Id));
    }
}
