namespace Containerize.Workspace.Diagnosis;

/// <summary>The projects of a solution as analyzers see them.</summary>
/// <param name="Root">The absolute path of the output root, to which all paths are relative.</param>
/// <param name="Projects">The projects in C# that are no tests, in the order of their paths.</param>
/// <param name="Notices">What should be said of the reading.</param>
public sealed record CompiledSolution(string Root, IReadOnlyList<CompiledProject> Projects, EquatableList<Notice> Notices);
