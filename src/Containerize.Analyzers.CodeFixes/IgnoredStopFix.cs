namespace Containerize.Analyzers.CodeFixes;

/// <summary>Loop until the token is cancelled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredStopFix))]
[Shared]
public sealed class IgnoredStopFix() : RuleFix(LifecycleRules.IgnoresStop, "Loop until the token is cancelled")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement) =>
        replacement.Length > 0 && node is ExpressionSyntax condition ? root.ReplaceNode(condition, SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(condition)) : null;
}
