using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Finds the member that a piece of syntax stands in.</summary>
internal static class ScopeReader
{
    /// <summary>The scope of a node.</summary>
    public static Scope Of(SyntaxNode node)
    {
        MemberDeclarationSyntax? member = null;
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case GlobalStatementSyntax:
                    return new Scope(Scope.TopLevel);
                case TypeDeclarationSyntax { Identifier.ValueText.Length: 0 }:
                    // An extension block: the static class around it is the type.
                    continue;
                case BaseTypeDeclarationSyntax type:
                    return new Scope(type.Identifier.ValueText, NameOf(member), IsStatic(member));
                case MemberDeclarationSyntax found when found is not BaseNamespaceDeclarationSyntax:
                    member ??= found;
                    break;
            }
        }

        return new Scope(Scope.TopLevel);
    }

    private static string NameOf(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: [var first, ..] } => first.Identifier.ValueText,
        _ => "",
    };

    private static bool IsStatic(MemberDeclarationSyntax? member) =>
        member is MethodDeclarationSyntax method
        && (method.Modifiers.Any(SyntaxKind.StaticKeyword) || method.Parent is TypeDeclarationSyntax { Identifier.ValueText.Length: 0 });
}
