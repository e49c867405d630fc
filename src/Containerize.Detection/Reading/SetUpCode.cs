using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// Code that sets a program up, as far as its text says so: statements at the top, and types of which a member takes or yields services, a builder, a host or configuration.
/// What such code is given are settings.
/// </summary>
internal sealed class SetUpCode
{
    private readonly Dictionary<TypeDeclarationSyntax, bool> _types = [];

    /// <summary>Whether a node stands in such code.</summary>
    /// <param name="node">The node.</param>
    public bool Is(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case GlobalStatementSyntax:
                    return true;
                case LocalFunctionStatementSyntax function when Uses(function.ParameterList, function.ReturnType):
                    return true;
                case TypeDeclarationSyntax type when Is(type):
                    return true;
                // Around an extension block stands the static class.
                case BaseTypeDeclarationSyntax { Identifier.ValueText.Length: > 0 }:
                    return false;
            }
        }

        return false;
    }

    private bool Is(TypeDeclarationSyntax type)
    {
        if (!_types.TryGetValue(type, out var known))
        {
            _types[type] = known = Uses(type.ParameterList, null) || type.Members.Any(m => m switch
            {
                MethodDeclarationSyntax method => method.Identifier.ValueText == "Main" || Uses(method.ParameterList, method.ReturnType),
                ConstructorDeclarationSyntax constructor => Uses(constructor.ParameterList, null),
                _ => false,
            });
        }

        return known;
    }

    private static bool Uses(ParameterListSyntax? parameters, TypeSyntax? result) => IsOfSetUp(result) || parameters?.Parameters.Any(p => IsOfSetUp(p.Type)) == true;

    private static bool IsOfSetUp(TypeSyntax? type)
    {
        var name = SyntaxIndex.NameOf(type);
        return (name.EndsWith("Builder", StringComparison.Ordinal) && name is not ("StringBuilder" or "UriBuilder" or "ModelBuilder"))
            || name.EndsWith("ServiceCollection", StringComparison.Ordinal) || name.EndsWith("Configurator", StringComparison.Ordinal) || SettingNames.IsConfiguration(name)
            || name is "IServiceProvider" or "IHost" or "IWebHost" or "WebApplication" or "HostBuilderContext" or "WebHostBuilderContext";
    }
}
