namespace Containerize.Analyzers.CodeFixes;

/// <summary>Log to the console as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FileLogFix))]
[Shared]
public sealed class FileLogFix() : RuleFix(ObservabilityRules.LogsToFileOnly, "Log to the console as well")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        // configuration.WriteTo.File(..) becomes configuration.WriteTo.Console().WriteTo.File(..); the rule offers it where the package of the console is there.
        if (replacement.Length == 0 || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteTo" } sinks } })
        {
            return null;
        }

        var console = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, sinks.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("Console")));
        return root.ReplaceNode(sinks, sinks.WithExpression(console.WithTrailingTrivia(sinks.Expression.GetTrailingTrivia())));
    }
}
