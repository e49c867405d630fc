using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Tells whose method a call means, where the call itself says so: many types have a method of the same name.</summary>
internal static class CalledTypeReader
{
    private static readonly SyntaxKind[] Open = [SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.OverrideKeyword];

    /// <summary>The simple name of the type; empty where it is open, for a method of another type may run in place of it or be meant.</summary>
    /// <param name="file">The file.</param>
    /// <param name="node">The call.</param>
    public static string Of(SourceFile file, SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax call || SyntaxIndex.NameOf(call.Expression) is not { Length: > 0 } name)
        {
            return "";
        }

        return call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } when file.Names.DeclaresType(type.Identifier.ValueText) => OfClass(file, type, name),
            SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => OfOwn(call, name),
            _ => "",
        };
    }

    /// <summary>Whether a call is one on a value, as in <c>store.Open(..)</c>; false where it may be one on a type.</summary>
    /// <param name="file">The file.</param>
    /// <param name="node">The call.</param>
    public static bool IsOnValue(SourceFile file, SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Expression: var called })
        {
            return false;
        }

        var root = called;
        while (root is MemberAccessExpressionSyntax access)
        {
            root = access.Expression;
        }

        return root switch
        {
            // Types are written with a capital; what is not may also be a parameter of the class, or inherited.
            IdentifierNameSyntax name when name != called => file.Declared.IsMemberOfValue(called) || (!char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) && !file.Names.DeclaresType(name.Identifier.ValueText)),
            SimpleNameSyntax or AliasQualifiedNameSyntax or PredefinedTypeSyntax => false,
            _ => true,
        };
    }

    // Store.Open(..): a method that Store itself has and that is no extension of something.
    private static string OfClass(SourceFile file, IdentifierNameSyntax type, string name) =>
        file.Binder.OnlyTypeNamed(type) is { TypeKind: not TypeKind.Interface } named && named.GetMembers(name) is { Length: > 0 } members && members.All(m => m is IMethodSymbol { IsStatic: true })
            ? named.Name : "";

    // Open(..) in a class that has such a method: one of a base is meant only where no own one fits, and only a virtual one is another in a derived class.
    private static string OfOwn(InvocationExpressionSyntax call, string name)
    {
        if (call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type is InterfaceDeclarationSyntax)
        {
            return "";
        }

        var methods = type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == name).ToArray();
        return methods.Any(m => ParameterReader.Bounds(m.ParameterList) is var (least, most) && call.ArgumentList.Arguments.Count >= least && call.ArgumentList.Arguments.Count <= most) && !methods.Any(m => m.Modifiers.Any(w => Open.Contains(w.Kind())))
            ? type.Identifier.ValueText : "";
    }
}
