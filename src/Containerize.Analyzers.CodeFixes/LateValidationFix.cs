namespace Containerize.Analyzers.CodeFixes;

/// <summary>Validate when the host starts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LateValidationFix))]
[Shared]
public sealed class LateValidationFix() : RuleFix(ConfigurationRules.ValidatedLate, "Validate when the host starts")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement) => NameFix.Append(root, node, "ValidateOnStart");
}
