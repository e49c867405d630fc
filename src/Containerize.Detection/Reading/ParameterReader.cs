using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Describes a parameter, so that the calls that give it can be told from those of other methods of the same name.</summary>
internal static class ParameterReader
{
    /// <summary>Whether a parameter is one of a method, a constructor or a local function, which calls name.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool IsOfMethod(ParameterSyntax parameter) => NameOf(parameter.Parent?.Parent).Length > 0;

    /// <summary>How many arguments a method takes, that for a <c>this</c> parameter among them.</summary>
    /// <param name="list">Its parameters.</param>
    public static (int Least, int Most) Bounds(ParameterListSyntax list)
    {
        var rest = list.Parameters.Any(p => p.Modifiers.Any(SyntaxKind.ParamsKeyword));
        return (list.Parameters.Count(p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword)), rest ? int.MaxValue : list.Parameters.Count);
    }

    /// <summary>Whether a method is an extension, declared with <c>this</c>.</summary>
    /// <param name="list">Its parameters.</param>
    public static bool IsOfExtension(ParameterListSyntax list) => list.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;

    /// <summary>Whether a method may be called with so many arguments, on a value or not.</summary>
    /// <param name="list">Its parameters.</param>
    /// <param name="arguments">The number of arguments.</param>
    public static bool Takes(ParameterListSyntax list, int arguments)
    {
        var (least, most) = Bounds(list);
        return arguments <= most && arguments >= least - (IsOfExtension(list) ? 1 : 0);
    }

    /// <summary>A parameter from the text, where that says what stands for it if nothing is given; see <see cref="DefaultReader.MayRead"/>.</summary>
    /// <param name="parameter">The parameter of a method; <see cref="IsOfMethod"/>.</param>
    public static ParameterText? Of(ParameterSyntax parameter)
    {
        if (parameter.Parent is not ParameterListSyntax { Parent: { } method } list)
        {
            return null;
        }

        var (least, most) = Bounds(list);
        var receiver = IsOfExtension(list) ? 1 : 0;
        return new ParameterText(NameOf(method), list.Parameters.IndexOf(parameter) - receiver, parameter.Identifier.ValueText, DefaultReader.Read(parameter))
        {
            Type = parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "",
            Least = IsCalledAsDeclared(method) ? least - receiver : 0,
            IsStatic = receiver == 0 && (method is LocalFunctionStatementSyntax || (method as MethodDeclarationSyntax)?.Modifiers.Any(SyntaxKind.StaticKeyword) == true),
            Most = most == int.MaxValue ? most : most - receiver,
        };
    }

    /// <summary>A parameter that is bound; null where no call names its method.</summary>
    /// <param name="parameter">The parameter.</param>
    public static ParameterText? Of(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction or MethodKind.ReducedExtension } method)
        {
            return null;
        }

        var receiver = method.IsExtensionMethod ? 1 : 0;
        var fallback = parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is { } value ? ValueReader.Constant(value) : null;
        return new ParameterText(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name, parameter.Ordinal - receiver, parameter.Name, fallback)
        {
            Type = method.ContainingType?.Name ?? "",
            Least = IsCalledAsDeclared(method) ? method.Parameters.Count(p => !p.IsOptional && !p.IsParams) - receiver : 0,
            IsStatic = receiver == 0 && (method.IsStatic || method.MethodKind == MethodKind.LocalFunction),
            Most = method.Parameters.Any(p => p.IsParams) ? int.MaxValue : method.Parameters.Length - receiver,
        };
    }

    private static string NameOf(SyntaxNode? method) => method switch
    {
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } declared => declared.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    };

    // A call over an interface or a base class may leave out what has a default value there.
    private static bool IsCalledAsDeclared(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax declared => declared.Modifiers.Any(m => m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.PrivateKeyword))
            || method.Parent is TypeDeclarationSyntax { BaseList: null } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword),
        _ => true,
    };

    private static bool IsCalledAsDeclared(IMethodSymbol method) =>
        method.IsStatic || method.MethodKind is MethodKind.Constructor or MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private
        || (method.ContainingType is { AllInterfaces.IsEmpty: true, BaseType: null or { SpecialType: SpecialType.System_Object } });
}
