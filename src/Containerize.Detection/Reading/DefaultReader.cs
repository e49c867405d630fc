using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Reads from the text what stands for a parameter where a call gives nothing for it. A constant by name, or one that the type of the parameter turns into something else, is left to binding.</summary>
internal static class DefaultReader
{
    /// <summary>Whether the text says what stands for a parameter, or that nothing does.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool MayRead(ParameterSyntax parameter) => parameter.Default?.Value switch
    {
        null => true,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => IsReference(parameter.Type),
        LiteralExpressionSyntax { Token.Value: int } => Plain(parameter.Type) is SyntaxKind.IntKeyword or SyntaxKind.LongKeyword or SyntaxKind.ShortKeyword or SyntaxKind.UShortKeyword,
        LiteralExpressionSyntax { Token.Value: null or string or bool } => true,
        _ => false,
    };

    /// <summary>The value; null where nothing stands for the parameter, and where <see cref="MayRead"/> says no.</summary>
    /// <param name="parameter">The parameter.</param>
    public static LiteralText? Read(ParameterSyntax parameter) =>
        parameter.Default?.Value is LiteralExpressionSyntax { Token.Value: { } value } literal && !literal.IsKind(SyntaxKind.DefaultLiteralExpression) ? ValueReader.Constant(value) : null;

    // string x = default, T? x = default
    private static bool IsReference(TypeSyntax? type) => type is NullableTypeSyntax or ArrayTypeSyntax || Plain(type) is SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword;

    private static SyntaxKind Plain(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => Plain(nullable.ElementType),
        PredefinedTypeSyntax plain => plain.Keyword.Kind(),
        _ => SyntaxKind.None,
    };
}
