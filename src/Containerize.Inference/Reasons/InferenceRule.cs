namespace Containerize.Inference.Reasons;

/// <summary>A rule of inference that evidence can name where no detector saw it.</summary>
/// <param name="Id">The id in kebab case; no detector has the same.</param>
/// <param name="Sentence">What the rule says, as one sentence without a final stop.</param>
public sealed record InferenceRule(string Id, string Sentence);
