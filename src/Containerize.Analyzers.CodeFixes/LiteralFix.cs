namespace Containerize.Analyzers.CodeFixes;

/// <summary>A fix that writes another literal in place of one.</summary>
/// <param name="rule">The rule.</param>
/// <param name="title">What the editor offers.</param>
public abstract class LiteralFix(Rule rule, string title) : RuleFix(rule, title)
{
    /// <inheritdoc/>
    protected override SyntaxNode? Fix(SyntaxNode root, SyntaxNode node, string replacement)
    {
        if (replacement.Length == 0 || Literal(node) is not { } literal)
        {
            return null;
        }

        var token = literal.IsKind(SyntaxKind.NumericLiteralExpression) && int.TryParse(replacement, out var number)
            ? SyntaxFactory.Literal(number)
            : SyntaxFactory.Literal(SymbolDisplay.FormatLiteral(replacement, quote: true), replacement);
        return root.ReplaceToken(literal.Token, token.WithTriviaFrom(literal.Token));
    }

    /// <summary>The literal that the rule points at.</summary>
    /// <param name="node">The node.</param>
    protected static LiteralExpressionSyntax? Literal(SyntaxNode node) => node as LiteralExpressionSyntax ?? (node as ArgumentSyntax)?.Expression as LiteralExpressionSyntax;
}
