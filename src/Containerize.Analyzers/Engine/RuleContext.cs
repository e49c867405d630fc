using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Analyzers.Engine;

/// <summary>A file in front of a rule: what detectors see of it, and where findings go.</summary>
internal sealed class RuleContext
{
    private readonly SemanticModelAnalysisContext _context;
    private readonly Dictionary<Detector, IReadOnlyList<FoundFact>> _facts;
    private readonly Lazy<ILookup<string, SimpleNameSyntax>> _names;
    private readonly Lazy<LiteralExpressionSyntax[]> _strings;
    private readonly CodeRule? _rule;

    /// <summary>Takes up a file.</summary>
    /// <param name="context">What the compiler gives.</param>
    /// <param name="project">The project.</param>
    public RuleContext(SemanticModelAnalysisContext context, AnalyzedProject project)
    {
        (_context, Project, _facts) = (context, project, []);
        var model = context.SemanticModel;
        File = new SourceFile(model.SyntaxTree.FilePath, model.SyntaxTree, () => model, project.Names, project.GlobalUsings);
        _names = new Lazy<ILookup<string, SimpleNameSyntax>>(() => File.Root.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText, StringComparer.Ordinal));
        _strings = new Lazy<LiteralExpressionSyntax[]>(() => [.. File.Root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))]);
    }

    private RuleContext(RuleContext other, CodeRule rule) =>
        (_context, Project, File, _facts, _names, _strings, _rule) = (other._context, other.Project, other.File, other._facts, other._names, other._strings, rule);

    /// <summary>The file as detectors see it.</summary>
    public SourceFile File { get; }

    /// <summary>Its project.</summary>
    public AnalyzedProject Project { get; }

    /// <summary>Its symbols.</summary>
    public SemanticModel Model => _context.SemanticModel;

    /// <summary>Its string literals, in the order of the text.</summary>
    public IReadOnlyList<LiteralExpressionSyntax> Strings => _strings.Value;

    /// <summary>The same file in front of a rule.</summary>
    /// <param name="rule">The rule.</param>
    public RuleContext For(CodeRule rule) => new(this, rule);

    /// <summary>Everywhere that a simple name stands, in the order of the text.</summary>
    /// <param name="name">The name.</param>
    public IEnumerable<SimpleNameSyntax> Names(string name) => _names.Value[name];

    /// <summary>What a detector sees in the file.</summary>
    /// <param name="detector">The detector.</param>
    public IEnumerable<(T Fact, SyntaxNode Node)> Facts<T>(Detector detector)
        where T : Fact
    {
        if (!_facts.TryGetValue(detector, out var found))
        {
            _facts[detector] = found = ProjectDetection.Find(File, detector);
        }

        return found.Where(f => f.Fact is T).Select(f => ((T)f.Fact, f.Node));
    }

    /// <summary>A type's name as code at a place may write it: alone where it is in scope, else in full.</summary>
    /// <param name="place">The place.</param>
    /// <param name="home">The type's namespace.</param>
    /// <param name="name">Its simple name.</param>
    public string TypeName(SyntaxNode place, string home, string name) =>
        Model.LookupNamespacesAndTypes(place.SpanStart, name: name).Any(symbol => symbol is INamedTypeSymbol && symbol.ContainingNamespace.ToDisplayString() == home) ? name : $"{home}.{name}";

    /// <summary>Whether a node runs in Development alone: by a condition around it, or because its method is called under one.</summary>
    /// <param name="node">The node.</param>
    public bool IsDevelopmentOnly(SyntaxNode node) => DevelopmentGuard.Covers(Project, File, node);

    /// <summary>Reports the rule's fault.</summary>
    /// <param name="place">Where.</param>
    /// <param name="message">What is wrong, with the value in it, without a final stop.</param>
    /// <param name="remedy">What to do, without a final stop.</param>
    /// <param name="replacement">What the code fix writes, where the rule decides it.</param>
    public void Report(SyntaxNode place, string message, string remedy, string? replacement = null) =>
        Report(place is SimpleNameSyntax name ? name.Identifier.GetLocation() : place.GetLocation(), message, remedy, replacement);

    /// <summary>Reports the rule's fault.</summary>
    /// <param name="place">Where.</param>
    /// <param name="message">What is wrong, with the value in it, without a final stop.</param>
    /// <param name="remedy">What to do, without a final stop.</param>
    /// <param name="replacement">What the code fix writes, where the rule decides it.</param>
    public void Report(Location place, string message, string remedy, string? replacement = null) =>
        _context.ReportDiagnostic(Found.At(_rule!.Descriptor, place, message, remedy, replacement));
}
