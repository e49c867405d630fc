using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection.Aspire;

/// <summary>The methods and local functions that an AppHost's own project declares: they may add resources and hand them on.</summary>
internal sealed class AppHostMethods
{
    private readonly ILookup<string, SyntaxNode> _byName;

    /// <summary>Gathers the methods.</summary>
    /// <param name="file">The file that builds the application.</param>
    public AppHostMethods(SourceFile file) => _byName = file.Model.Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().Where(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        .ToLookup(n => n is MethodDeclarationSyntax method ? method.Identifier.ValueText : ((LocalFunctionStatementSyntax)n).Identifier.ValueText, StringComparer.Ordinal);

    /// <summary>The one method of a name that takes so many arguments; null when there is none or several.</summary>
    /// <param name="name">The method's name.</param>
    /// <param name="arguments">How many arguments stand between the parentheses.</param>
    public SyntaxNode? Find(string name, int arguments)
    {
        var found = _byName[name].Where(m => Takes(m, arguments)).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The parameters of a method.</summary>
    public static SeparatedSyntaxList<ParameterSyntax> Parameters(SyntaxNode method) =>
        method is MethodDeclarationSyntax declared ? declared.ParameterList.Parameters : ((LocalFunctionStatementSyntax)method).ParameterList.Parameters;

    /// <summary>Whether the first parameter is what the method is called on.</summary>
    public static bool IsExtension(SyntaxNode method) => Parameters(method) is [{ Modifiers: var modifiers }, ..] && modifiers.Any(m => m.ValueText == "this");

    private static bool Takes(SyntaxNode method, int arguments)
    {
        var parameters = Parameters(method).Skip(IsExtension(method) ? 1 : 0).ToArray();
        return arguments >= parameters.Count(p => p.Default is null) && arguments <= parameters.Length;
    }
}
