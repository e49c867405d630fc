using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Engine;

/// <summary>
/// Which rules may see something in a text, found in one pass for all of them. Nothing is allocated: the characters are copied into a buffer of the thread, and nearly every word
/// is told apart by its first two.
/// </summary>
internal static class TriggerWords
{
    /// <summary>No rule.</summary>
    public const ulong None = 0;

    private static readonly WordTable Rules = WordTable.Of(CodeRuleList.All.Select((rule, i) => (rule.TriggerWords, Of(i))));

    /// <summary>The bit of a rule.</summary>
    /// <param name="rule">Its place in the list of rules.</param>
    public static ulong Of(int rule) => 1UL << rule;

    /// <summary>The rules whose words stand in a text.</summary>
    /// <param name="text">The text.</param>
    public static ulong RulesFor(SourceText text) => Rules.Find(text);
}
