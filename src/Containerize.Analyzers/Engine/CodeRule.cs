namespace Containerize.Analyzers.Engine;

/// <summary>A fault that C# code can have. A rule is a pure function of one file: its syntax, its symbols, and what the project says.</summary>
/// <param name="rule">Its entry of the catalogue.</param>
/// <param name="isQuiet">Whether it is a suggestion at most, because whether it matters hangs on what only the owner knows.</param>
internal abstract class CodeRule(Rule rule, bool isQuiet = false)
{
    /// <summary>Its entry of the catalogue.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>What the compiler knows of it.</summary>
    public DiagnosticDescriptor Descriptor { get; } = Descriptors.Of(rule, isQuiet);

    /// <summary>
    /// Words of which at least one stands in any file that the rule could see something in. A word is found where it begins like a word does, in code, text and comments alike; one that
    /// ends in <c>*</c> stands for all that begin with it.
    /// </summary>
    public abstract IReadOnlyList<string> TriggerWords { get; }

    /// <summary>Whether the rule says anything about a project of this kind.</summary>
    /// <param name="project">The project.</param>
    public virtual bool AppliesTo(AnalyzedProject project) => true;

    /// <summary>Looks at a file that has one of the trigger words.</summary>
    /// <param name="file">The file.</param>
    public abstract void Check(RuleContext file);
}
