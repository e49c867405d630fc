namespace Containerize.Analyzers.CodeFixes;

/// <summary>Await a delay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockedStartFix))]
[Shared]
public sealed class BlockedStartFix() : RuleFix(LifecycleRules.BlocksStart, "Await a delay")
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax } call)
        {
            return null;
        }

        var token = call.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ParameterList.Parameters.FirstOrDefault()?.Identifier.ValueText ?? "default";
        var arguments = call.ArgumentList.AddArguments(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token)));
        var delay = SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression(replacement), arguments);
        return root.ReplaceNode(call, SyntaxFactory.AwaitExpression(delay).NormalizeWhitespace().WithTriviaFrom(call));
    }
}
