using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Lookups;

/// <summary>Makes findings of what was looked up.</summary>
internal static class LookupFinding
{
    /// <summary>A finding at a node.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="of">The object that holds the node.</param>
    /// <param name="node">The node; a scalar is pointed at where it stands, anything else at its key.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What to do; null for the rule's own advice.</param>
    public static Finding At(Rule rule, KubernetesObject of, YamlNode node, string message, string? remedy = null)
    {
        var span = SpanOf(node);
        return new Finding(rule.Id, rule.Severity, Place(of, node), message, remedy ?? ProblemPlace.Remedy(rule))
        {
            Subject = of.Subject,
            Path = node.Path,
            EndLine = span.EndLine,
            EndColumn = span.EndColumn,
        };
    }

    /// <summary>Where a finding at a node stands.</summary>
    /// <param name="of">The object that holds the node.</param>
    /// <param name="node">The node.</param>
    public static SourceLocation Place(KubernetesObject of, YamlNode node)
    {
        var span = SpanOf(node);
        return new SourceLocation(of.Document.File, span.Line, span.Column);
    }

    private static TextSpan SpanOf(YamlNode node) => node is YamlScalar ? node.Span : node.Key?.Span ?? node.Span;
}
