using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>
/// The names that the solution's own code declares: types, and methods that are called by name alone. Facts in libraries are tied to services through them,
/// so only these names are worth recording where code mentions others.
/// </summary>
/// <param name="types">Simple names of types.</param>
/// <param name="methods">Simple names of static methods.</param>
public sealed class SolutionNames(IEnumerable<string> types, IEnumerable<string> methods)
{
    /// <summary>Simple names of types.</summary>
    public IReadOnlyCollection<string> Types => _types;

    /// <summary>Simple names of static methods, extension methods among them.</summary>
    public IReadOnlyCollection<string> Methods => _methods;

    /// <summary>Whether a class of the solution may have a field or a property of that simple name; yes for every name where nobody says so.</summary>
    public Func<string, bool> MayDeclareMember { get; init; } = static _ => true;

    /// <summary>Whether a field, a property or a method of the solution of that simple name may hold or yield configuration; yes for every name where nobody says so.</summary>
    public Func<string, bool> MayHoldConfiguration { get; init; } = static _ => true;

    private readonly HashSet<string> _types = new(types, StringComparer.Ordinal);
    private readonly HashSet<string> _methods = new(methods, StringComparer.Ordinal);
    private readonly Compilation? _compilation;

    private SolutionNames(Compilation compilation)
        : this([], []) => _compilation = compilation;

    /// <summary>What the code of one compilation declares, looked up when it is asked for and never listed.</summary>
    /// <param name="compilation">The compilation.</param>
    public static SolutionNames Of(Compilation compilation) => new(compilation);

    /// <summary>Whether the solution declares a type or a static method of that name.</summary>
    /// <param name="name">The simple name.</param>
    public bool Declares(string name) => DeclaresType(name) || DeclaresMethod(name);

    /// <summary>Whether the solution declares a type of that name.</summary>
    /// <param name="name">The simple name.</param>
    public bool DeclaresType(string name) => _types.Contains(name) || _compilation?.ContainsSymbolsWithName(name, SymbolFilter.Type) == true;

    /// <summary>Whether the solution declares a static method of that name.</summary>
    /// <param name="name">The simple name.</param>
    public bool DeclaresMethod(string name) => _methods.Contains(name) || _compilation?.ContainsSymbolsWithName(name, SymbolFilter.Member) == true;

    /// <summary>Collects the names that syntax trees declare. Only declarations are visited, never bodies.</summary>
    /// <param name="trees">The trees of all projects.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public static SolutionNames Collect(IEnumerable<SyntaxTree> trees, CancellationToken cancellation)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var methods = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                switch (node)
                {
                    case BaseTypeDeclarationSyntax type:
                        types.Add(type.Identifier.ValueText);
                        break;
                    case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.StaticKeyword) || IsInExtensionBlock(method):
                        methods.Add(method.Identifier.ValueText);
                        break;
                }
            }
        }

        return new SolutionNames(types, methods);
    }

    // `extension(T receiver) { ... }` blocks parse as type declarations without a name from C# 14 on; their members are called like extension methods.
    private static bool IsInExtensionBlock(MethodDeclarationSyntax method) =>
        method.Parent is TypeDeclarationSyntax { Identifier.ValueText.Length: 0 };
}
