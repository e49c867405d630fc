using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Workspace.Diagnosis;

/// <summary>A project as analyzers see it.</summary>
/// <param name="Path">The path of the project file relative to the output root.</param>
/// <param name="Compilation">All of its code, with the severities that its configuration gives. Nothing generates code, so names of generated members do not bind.</param>
/// <param name="Options">The files beside the code, and the properties that a build passes on.</param>
public sealed record CompiledProject(string Path, CSharpCompilation Compilation, AnalyzerOptions Options);
