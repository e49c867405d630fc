using Containerize.Inference.Reasons;
using Containerize.Model;

namespace Containerize.Cli.Explaining;

/// <summary>Who saw a piece of evidence: a rule of inference, which is a sentence, or a detector, which has a page.</summary>
/// <param name="Rule">What the rule says; null for a detector.</param>
/// <param name="Page">The detector's page; null for a rule.</param>
internal sealed record EvidenceSource(string? Rule, string? Page)
{
    /// <summary>Who has an id.</summary>
    /// <param name="id">What the evidence names.</param>
    public static EvidenceSource Of(string id) => InferenceRules.All.FirstOrDefault(rule => rule.Id == id) is { } rule
        ? new EvidenceSource(rule.Sentence, null)
        : new EvidenceSource(null, DocumentationPage.OfDetector(id));
}
