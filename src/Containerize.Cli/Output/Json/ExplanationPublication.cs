using Containerize.Cli.Explaining;
using Containerize.Model;

namespace Containerize.Cli.Output.Json;

/// <summary>Turns explanations into their published forms.</summary>
internal static class ExplanationPublication
{
    /// <summary>The published form of an explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    public static ExplanationDocument Document(Explanation explanation) =>
        new(ExplanationDocument.Version, explanation.Subject, explanation.What, explanation.Fields.Select(Of).ToList());

    /// <summary>The published form of a rule.</summary>
    /// <param name="rule">The rule.</param>
    public static RuleDocument Document(Rule rule) =>
        new(rule.Id, rule.Title, PublishedName.Of(rule.Severity), rule.Layer, rule.Why, rule.Fix, rule.Source, DocumentationPage.OfRule(rule.Id));

    private static ExplainedFieldDocument Of(ExplainedField field) =>
        new(field.Rule.Field, field.Values.Select(Of).ToList(), field.Rule.Weighing, field.Rule.Change);

    private static ExplainedValueDocument Of(ExplainedValue value) => new(value.Name, value.Text, value.Evidence.Select(Of).ToList());

    private static ExplainedEvidenceDocument Of(ExplainedEvidence item)
    {
        var evidence = item.Evidence;
        var reader = EvidenceSource.Of(evidence.Detector);
        return new ExplainedEvidenceDocument(
            evidence.File, evidence.Line, evidence.Column, evidence.Detail, PublishedName.Of(evidence.Confidence), item.Source, evidence.Detector, reader.Rule, reader.Page);
    }
}
