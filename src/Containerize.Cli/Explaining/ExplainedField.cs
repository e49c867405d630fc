using Containerize.Inference.Reasons;

namespace Containerize.Cli.Explaining;

/// <summary>A field with everything that it holds.</summary>
/// <param name="Rule">How its evidence is weighed.</param>
/// <param name="Values">What it holds; empty when it holds nothing.</param>
internal sealed record ExplainedField(FieldRule Rule, IReadOnlyList<ExplainedValue> Values);
