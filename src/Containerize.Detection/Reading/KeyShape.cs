using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Tells from the text that what stands between brackets is no key of configuration: keys are strings, while <c>parts[1]</c>, <c>items[i]</c> and <c>text[..3]</c> ask for a place.
/// So nobody needs to find out what stands before the brackets.
/// </summary>
internal static class KeyShape
{
    private const int DepthLimit = 8;

    /// <summary>Whether an expression may be a string.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">What stands between the brackets.</param>
    public static bool MayBeKey(SourceFile file, ExpressionSyntax key) => MayBeText(file, key, 0);

    private static bool MayBeText(SourceFile file, ExpressionSyntax expression, int depth) => depth > DepthLimit || expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        ParenthesizedExpressionSyntax inner => MayBeText(file, inner.Expression, depth + 1),
        RangeExpressionSyntax or PrefixUnaryExpressionSyntax or ThisExpressionSyntax => false,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) && MayBeText(file, postfix.Operand, depth + 1),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => MayBeText(file, sum.Left, depth + 1) || MayBeText(file, sum.Right, depth + 1),
        BinaryExpressionSyntax either => either.IsKind(SyntaxKind.CoalesceExpression) || either.IsKind(SyntaxKind.AsExpression),
        CastExpressionSyntax { Type: PredefinedTypeSyntax type } => IsText(type),
        IdentifierNameSyntax name => file.Declared.DeclarationOf(name) is not { } declaration || MayHoldText(file, declaration, depth),
        _ => true,
    };

    private static bool MayHoldText(SourceFile file, SyntaxNode declaration, int depth) => DeclaredTypes.Of(declaration) switch
    {
        PredefinedTypeSyntax type => IsText(type),
        { IsVar: true } when declaration is VariableDeclaratorSyntax { Initializer.Value: { } value } => MayBeText(file, value, depth + 1),
        _ => true,
    };

    // What is an object may be a string.
    private static bool IsText(PredefinedTypeSyntax type) => type.Keyword.IsKind(SyntaxKind.StringKeyword) || type.Keyword.IsKind(SyntaxKind.ObjectKeyword);
}
