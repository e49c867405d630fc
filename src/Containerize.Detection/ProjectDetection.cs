using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Runs every detector over a project.</summary>
public static class ProjectDetection
{
    /// <summary>Runs the detectors.</summary>
    /// <param name="compilation">The project's compilation; may hold errors and unbound names. Tree paths are relative to the output root.</param>
    /// <param name="candidates">The trees to look into, all of them part of the compilation.</param>
    /// <param name="names">What the whole solution declares.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static DetectionResult Run(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> candidates, SolutionNames names, CancellationToken cancellation)
    {
        var facts = new List<Fact>();
        var mentions = new List<ScopeMentions>();
        var usings = GlobalUsings(compilation, cancellation);
        foreach (var tree in candidates.OrderBy(t => t.FilePath, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var file = new SourceFile(tree.FilePath, tree, () => compilation.GetSemanticModel(tree), names, usings);
            facts.AddRange(Run(file));
            mentions.AddRange(MentionCollector.Collect(file));
        }

        return new DetectionResult(
            facts.ToEquatableList(),
            mentions.OrderBy(m => m.Scope.Type, StringComparer.Ordinal).ThenBy(m => m.Scope.Member, StringComparer.Ordinal).ToEquatableList());
    }

    /// <summary>Runs the detectors over one file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The facts in the order of line, column and detector.</returns>
    public static IReadOnlyList<Fact> Run(SourceFile file)
    {
        var sink = new FactSink(file);
        foreach (var detector in DetectorCatalogue.All)
        {
            sink.Detector = detector.Id;
            detector.Detect(file, sink);
        }

        return sink.Facts
            .Select((fact, index) => (fact, index))
            .OrderBy(p => p.fact.Evidence.Line).ThenBy(p => p.fact.Evidence.Column).ThenBy(p => p.fact.Evidence.Detector, StringComparer.Ordinal).ThenBy(p => p.index)
            .Select(p => p.fact)
            .ToArray();
    }

    private static string[] GlobalUsings(CSharpCompilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees
            .SelectMany(t => t.GetRoot(cancellation) is CompilationUnitSyntax unit ? unit.Usings : [])
            .Where(u => u.GlobalKeyword.RawKind != 0 && u.Alias is null && u.StaticKeyword.RawKind == 0)
            .Select(u => u.Name?.ToString().Replace("global::", "") ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToArray();
}
