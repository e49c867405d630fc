using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>One C# file as detectors see it: its syntax by name, its symbols on demand, and the values that its expressions stand for.</summary>
public sealed class SourceFile
{
    private readonly Lazy<SemanticModel> _model;
    private readonly Lazy<HashSet<string>> _usings;

    /// <summary>Prepares a file.</summary>
    /// <param name="path">The path relative to the output root.</param>
    /// <param name="tree">The syntax tree.</param>
    /// <param name="model">Gives the semantic model; called only when a detector needs to bind something.</param>
    /// <param name="names">What the solution declares.</param>
    /// <param name="globalUsings">The namespaces that global usings bring in.</param>
    /// <param name="demand">Whose calls are wanted; all when not given.</param>
    public SourceFile(string path, SyntaxTree tree, Func<SemanticModel> model, SolutionNames names, IEnumerable<string> globalUsings, CallDemand? demand = null)
    {
        Demand = demand ?? CallDemand.Everything;
        Path = path;
        Tree = tree;
        Names = names;
        _model = new Lazy<SemanticModel>(model);
        Root = tree.GetRoot();
        Syntax = SyntaxIndex.Of(tree);
        Values = new ValueReader(this);
        Guards = new GuardIndex(this);
        Binder = new ExpressionBinder(this);
        Declared = new DeclaredNames(Syntax);
        _usings = new Lazy<HashSet<string>>(() => new HashSet<string>(Syntax.Usings.Select(u => u.Name?.ToString() ?? "").Concat(globalUsings), StringComparer.Ordinal));
    }

    /// <summary>The path relative to the output root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The syntax tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The tree's root.</summary>
    public SyntaxNode Root { get; }

    /// <summary>Calls, creations, assignments, types and attributes by name.</summary>
    public SyntaxIndex Syntax { get; }

    /// <summary>What the solution's own code declares.</summary>
    public SolutionNames Names { get; }

    /// <summary>Whose calls are wanted.</summary>
    public CallDemand Demand { get; }

    /// <summary>Reads what strings and numbers stand for.</summary>
    public ValueReader Values { get; }

    /// <summary>What the conditions in the file say.</summary>
    internal GuardIndex Guards { get; }

    /// <summary>What names stand for as far as the text says so.</summary>
    internal DeclaredNames Declared { get; }

    /// <summary>Which of the code sets the program up.</summary>
    internal SetUpCode SetUp { get; } = new();

    /// <summary>Binds names by themselves.</summary>
    internal ExpressionBinder Binder { get; }

    /// <summary>The semantic model; asking for it binds.</summary>
    public SemanticModel Model => _model.Value;

    /// <summary>
    /// Whether a call may be one of the given library's methods. A call that binds to a method must stand in one of the namespaces, or, where it stands in none, in an assembly of that name;
    /// one that does not bind (packages are not restored) counts when the file uses one of the namespaces or one below it, or when the solution
    /// itself declares no method of that name and no namespaces are asked for.
    /// </summary>
    /// <param name="node">The call or object creation.</param>
    /// <param name="namespaces">Namespace prefixes, for example <c>RabbitMQ.Client</c>.</param>
    public bool MayBeFrom(SyntaxNode node, params string[] namespaces)
    {
        if (Model.GetSymbolInfo(node).Symbol is { } symbol)
        {
            // Some packages put their extensions into no namespace at all; then the package's own name says whose they are: dbup-sqlserver.
            var (home, comparison) = symbol is { ContainingNamespace.IsGlobalNamespace: true, ContainingAssembly.Name: var assembly } && !StandsInSource(symbol)
                ? (assembly, StringComparison.OrdinalIgnoreCase)
                : (symbol.ContainingNamespace?.ToDisplayString() ?? "", StringComparison.Ordinal);
            return namespaces.Any(n => IsWithin(home, n, comparison));
        }

        return UsesAny(namespaces) || (node is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax qualified } && namespaces.Any(n => IsWithin(qualified.Left.ToString().Replace("global::", ""), n)));
    }

    /// <summary>Whether the file has a using directive, global ones included, for one of the namespaces or one below it.</summary>
    /// <param name="namespaces">Namespace prefixes.</param>
    public bool UsesAny(params string[] namespaces) => _usings.Value.Any(u => namespaces.Any(n => IsWithin(u, n)));

    /// <summary>Whether a call binds to a method that the analysed code itself declares.</summary>
    /// <param name="node">The call.</param>
    public bool IsOwn(SyntaxNode node)
    {
        var declared = node is InvocationExpressionSyntax call ? Names.DeclaresMethod(SyntaxIndex.NameOf(call.Expression))
            : node is ObjectCreationExpressionSyntax creation && Names.DeclaresType(SyntaxIndex.NameOf(creation.Type));
        if (!declared)
        {
            return false;
        }

        var info = Model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is null || StandsInSource(symbol);
    }

    /// <summary>
    /// Whether a call binds to a method, instance methods included, that the analysed code declares. Binds every time; for names such as
    /// <c>Publish</c> that solutions give their own interfaces.
    /// </summary>
    /// <param name="node">The call.</param>
    public bool BindsToSource(SyntaxNode node)
    {
        var info = Model.GetSymbolInfo(node);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is not null && StandsInSource(symbol);
    }

    private static bool StandsInSource(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource);

    // Names of packages are parted by dashes as well.
    private static bool IsWithin(string home, string prefix, StringComparison comparison = StringComparison.Ordinal) =>
        home.StartsWith(prefix, comparison) && (home.Length == prefix.Length || home[prefix.Length] is '.' or '-');
}
