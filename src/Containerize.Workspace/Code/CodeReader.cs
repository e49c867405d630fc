using Containerize.Detection;
using Containerize.Workspace.Evaluation;
using Microsoft.CodeAnalysis.CSharp;

namespace Containerize.Workspace.Code;

/// <summary>Runs the detectors over the C# projects.</summary>
internal static class CodeReader
{
    /// <summary>What the detectors see, in the order of the projects.</summary>
    /// <param name="root">The output root.</param>
    /// <param name="projects">The projects; tests and other languages among them are passed over.</param>
    /// <param name="parallelism">How many projects at the same time.</param>
    /// <param name="ct">Cancels the work.</param>
    public static IReadOnlyList<ProjectFacts> Read(string root, IReadOnlyList<EvaluatedProject> projects, int parallelism, CancellationToken ct)
    {
        var parsed = new SourceParser(root, parallelism).Parse([.. projects.Where(p => p.Language == "csharp" && !p.IsTest)], ct);
        var names = SolutionNames.Collect(parsed.SelectMany(p => p.Trees), ct);
        var factory = new CompilationFactory(parsed.ToDictionary(p => p.Project.Path, StringComparer.Ordinal));
        var compilations = new CSharpCompilation[parsed.Count];
        for (var i = 0; i < parsed.Count; i++) compilations[i] = factory.Make(parsed[i].Project.Path);

        var facts = new ProjectFacts[parsed.Count];
        Parallel.For(0, parsed.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct }, i =>
        {
            var result = ProjectDetection.Run(compilations[i], parsed[i].Trees, names, ct);
            facts[i] = new ProjectFacts(RelativePath.Of(root, parsed[i].Project.Path), result.Facts, result.Mentions);
        });
        return facts;
    }
}
