using Containerize.Model;
using Microsoft.CodeAnalysis;

namespace Containerize.Detection;

/// <summary>Takes facts from a detector and gives each its evidence, scope and environments.</summary>
public sealed class FactSink
{
    private readonly SourceFile _file;
    private readonly List<Fact> _facts = [];
    private readonly List<SyntaxNode> _nodes = [];

    internal FactSink(SourceFile file) => _file = file;

    /// <summary>The id that evidence names; set for the detector that runs.</summary>
    internal string Detector { get; set; } = "";

    /// <summary>What was taken so far.</summary>
    internal IReadOnlyList<Fact> Facts => _facts;

    /// <summary>What was taken so far, with the syntax that says it.</summary>
    internal IEnumerable<FoundFact> Found => _facts.Zip(_nodes, (fact, node) => new FoundFact(fact, node));

    /// <summary>Takes a fact.</summary>
    /// <param name="node">The syntax that says it.</param>
    /// <param name="detail">What was seen, in a few words, without any secret value.</param>
    /// <param name="make">Makes the fact from its evidence and scope.</param>
    /// <param name="confidence">How sure it is.</param>
    public void Add(SyntaxNode node, string detail, Func<Evidence, Scope, Fact> make, Confidence confidence = Confidence.Certain)
    {
        var position = node.GetLocation().GetLineSpan().StartLinePosition;
        var evidence = new Evidence(_file.Path, position.Line + 1, position.Character + 1, detail, Detector, confidence);
        var fact = make(evidence, ScopeReader.Of(node));
        _nodes.Add(node);
        _facts.Add(fact with { Environments = EnvironmentGuard.Of(_file, node), Conditions = ConditionGuard.Of(_file, node) });
    }
}
