namespace Containerize.Analyzers.CodeFixes;

/// <summary>Pass the token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenlessWaitFix))]
[Shared]
public sealed class TokenlessWaitFix() : RuleFix(LifecycleRules.WaitsWithoutToken, "Pass the token")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return null;
        }

        var token = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(replacement));
        return root.ReplaceNode(call, call.AddArgumentListArguments(token).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
