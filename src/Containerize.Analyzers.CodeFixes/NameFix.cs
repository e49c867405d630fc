namespace Containerize.Analyzers.CodeFixes;

/// <summary>Fixes of a method's or member's name.</summary>
internal static class NameFix
{
    /// <summary>The tree with another simple name in place of one.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="node">The name, or the access that ends in it.</param>
    /// <param name="name">The new name.</param>
    public static SyntaxNode? Rename(SyntaxNode root, SyntaxNode node, string name) =>
        NameOf(node) is { } old ? root.ReplaceToken(old.Identifier, SyntaxFactory.Identifier(name).WithTriviaFrom(old.Identifier)) : null;

    /// <summary>The tree with one more call without arguments at the end of a call.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="node">The name of the method that is called.</param>
    /// <param name="method">The method to call behind it.</param>
    public static SyntaxNode? Append(SyntaxNode root, SyntaxNode node, string method)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return null;
        }

        var access = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(method));
        return root.ReplaceNode(call, SyntaxFactory.InvocationExpression(access).WithTrailingTrivia(call.GetTrailingTrivia()));
    }

    private static SimpleNameSyntax? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        ArgumentSyntax argument => NameOf(argument.Expression),
        _ => null,
    };
}
