using Containerize.Model;

namespace Containerize.Cli.Explaining;

/// <summary>A piece of evidence with the line that it stands on.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Source">The line, its secrets hidden; null when it cannot be shown.</param>
internal sealed record ExplainedEvidence(Evidence Evidence, string? Source);
