namespace Containerize.Model;

/// <summary>Everything that the detectors saw in one project.</summary>
/// <param name="Project">The project's path, relative to the output root.</param>
/// <param name="Facts">The facts, in the order of file, line and column.</param>
/// <param name="Mentions">Who mentions whom, for reachability.</param>
public sealed record ProjectFacts(string Project, EquatableList<Fact> Facts, EquatableList<ScopeMentions> Mentions);
