namespace Containerize.Analyzers.CodeFixes;

/// <summary>Allow anonymous requests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClosedHealthFix))]
[Shared]
public sealed class ClosedHealthFix() : RuleFix(HealthRules.HealthNeedsAuthorization, "Allow anonymous requests")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call)
        {
            return null;
        }

        if (access.Name.Identifier.ValueText != "RequireAuthorization")
        {
            return NameFix.Append(root, node, "AllowAnonymous");
        }

        var name = SyntaxFactory.IdentifierName("AllowAnonymous").WithTriviaFrom(access.Name);
        return root.ReplaceNode(call, call.WithExpression(access.WithName(name)).WithArgumentList(SyntaxFactory.ArgumentList().WithTriviaFrom(call.ArgumentList)));
    }
}
