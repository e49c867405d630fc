namespace Containerize.Generation;

/// <summary>A place where a hand edit and the new text say different things.</summary>
/// <param name="Location">The place in the file as it is, or the whole file.</param>
/// <param name="Path">What collides: a path such as <c>spec.replicas</c>, an instruction, or a sentence where the file as a whole cannot be merged.</param>
/// <param name="Yours">The text as edited; empty where it was removed.</param>
/// <param name="Generated">The text as generated now; empty where it is no longer generated.</param>
public sealed record MergeConflict(SourceLocation Location, string Path, string Yours, string Generated);
