namespace Containerize.Analyzers.CodeFixes;

/// <summary>Log to the console.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoProviderFix))]
[Shared]
public sealed class NoProviderFix() : RuleFix(ObservabilityRules.NoLogProvider, "Log to the console")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement) => NameFix.Append(root, node, "AddConsole");
}
