using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>The type that a declaration writes out.</summary>
internal static class DeclaredTypes
{
    /// <summary>The type as it stands in the text, <c>var</c> as well; null where none does.</summary>
    /// <param name="declaration">A variable, a parameter, a designation or a property.</param>
    public static TypeSyntax? Of(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => variables.Type,
        ParameterSyntax parameter => parameter.Type,
        PropertyDeclarationSyntax property => property.Type,
        ForEachStatementSyntax each => each.Type,
        SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax inline } => inline.Type,
        SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax pattern } => pattern.Type,
        _ => null,
    };

    /// <summary>The simple name, empty for a type of the language itself; null where it does not stand in the text (<c>var</c>, <c>dynamic</c>, <c>object</c>, arrays, aliases).</summary>
    /// <param name="syntax">The syntax of the file.</param>
    /// <param name="declaration">A variable, a parameter, a designation or a property.</param>
    public static string? NameOf(SyntaxIndex syntax, SyntaxNode declaration)
    {
        var type = Of(declaration);
        while (type is NullableTypeSyntax nullable)
        {
            type = nullable.ElementType;
        }

        return type switch
        {
            PredefinedTypeSyntax plain => plain.Keyword.IsKind(SyntaxKind.ObjectKeyword) ? null : "",
            IdentifierNameSyntax { Identifier.ValueText: "var" or "dynamic" } => null,
            NameSyntax name when SyntaxIndex.NameOf(name) is { Length: > 0 } text && !syntax.Usings.Any(u => u.Alias?.Name.Identifier.ValueText == text) => text,
            _ => null,
        };
    }
}
