using Containerize.Model;

namespace Containerize.Detection;

/// <summary>What the detectors saw in one project.</summary>
/// <param name="Facts">The facts in the order of file, line, column and detector.</param>
/// <param name="Mentions">Who mentions whom.</param>
public sealed record DetectionResult(EquatableList<Fact> Facts, EquatableList<ScopeMentions> Mentions);
