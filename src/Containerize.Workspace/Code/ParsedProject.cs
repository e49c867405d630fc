using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis;

namespace Containerize.Workspace.Code;

/// <summary>A C# project whose files have been parsed.</summary>
/// <param name="Project">The project.</param>
/// <param name="Trees">Its files in ordinal order; tree paths are relative to the output root.</param>
/// <param name="Usings">The tree of its implicit global usings, which exist on disk only after a build; null when there are none.</param>
internal sealed record ParsedProject(EvaluatedProject Project, IReadOnlyList<SyntaxTree> Trees, SyntaxTree? Usings);
