using Containerize.Detection.Configuration;
using Containerize.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Containerize.Detection;

/// <summary>Runs every detector over a project.</summary>
public static class ProjectDetection
{
    private static readonly InvocationDetector Invocations = new();

    /// <summary>Runs the detectors.</summary>
    /// <param name="compilation">The project's compilation; may hold errors and unbound names. Tree paths are relative to the output root.</param>
    /// <param name="candidates">The trees to look into, all of them part of the compilation.</param>
    /// <param name="names">What the whole solution declares.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <param name="demand">Whose calls are wanted; all when not given.</param>
    /// <param name="parallelism">How many files are looked into at a time.</param>
    public static DetectionResult Run(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> candidates, SolutionNames names, CancellationToken cancellation, CallDemand? demand = null, int parallelism = 1)
    {
        var found = Each(compilation, candidates, names, demand, parallelism, file => (Facts: Run(file), Mentions: MentionCollector.Collect(file).ToArray()), cancellation);
        return new DetectionResult(InOrder(found.SelectMany(f => f.Facts)), InOrder(found.SelectMany(f => f.Mentions)));
    }

    /// <summary>Looks for calls alone, in files whose other facts are known.</summary>
    /// <param name="compilation">The project's compilation.</param>
    /// <param name="candidates">The trees to look into.</param>
    /// <param name="names">What the whole solution declares.</param>
    /// <param name="demand">Whose calls are wanted.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <param name="parallelism">How many files are looked into at a time.</param>
    public static IReadOnlyList<Fact> Calls(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> candidates, SolutionNames names, CallDemand demand, CancellationToken cancellation, int parallelism = 1) =>
        [.. Each(compilation, candidates, names, demand, parallelism, file => Run(file, [Invocations]), cancellation).SelectMany(f => f)];

    /// <summary>Looks for what a file mentions, under whatever conditions: nothing is bound for that.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="names">What the whole solution declares.</param>
    /// <param name="cancellation">Stops before the file.</param>
    public static IReadOnlyList<ScopeMentions> Mentions(SyntaxTree tree, SolutionNames names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. MentionCollector.CollectNames(SyntaxIndex.Of(tree), names)];
    }

    /// <summary>Runs the detectors over one file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The facts in the order of line, column and detector.</returns>
    public static IReadOnlyList<Fact> Run(SourceFile file) => Run(file, DetectorCatalogue.All).OrderBy(f => f.Evidence, EvidenceOrder.Instance).ToArray();

    /// <summary>Runs one detector over one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="detector">The detector.</param>
    /// <returns>The facts with the syntax that says each, in the order in which they were found.</returns>
    public static IReadOnlyList<FoundFact> Find(SourceFile file, Detector detector)
    {
        var sink = new FactSink(file) { Detector = detector.Id };
        detector.Detect(file, sink);
        return [.. sink.Found];
    }

    /// <summary>Facts in the order of file, line, column and detector.</summary>
    /// <param name="facts">The facts of a project.</param>
    public static EquatableList<Fact> InOrder(IEnumerable<Fact> facts) => facts.OrderBy(f => f.Evidence, EvidenceOrder.Instance).ToEquatableList();

    /// <summary>Mentions in the order of type and member.</summary>
    /// <param name="mentions">The mentions of a project.</param>
    public static EquatableList<ScopeMentions> InOrder(IEnumerable<ScopeMentions> mentions) =>
        mentions.OrderBy(m => m.Scope.Type, StringComparer.Ordinal).ThenBy(m => m.Scope.Member, StringComparer.Ordinal).ToEquatableList();

    private static IReadOnlyList<Fact> Run(SourceFile file, IEnumerable<Detector> detectors)
    {
        var sink = new FactSink(file);
        foreach (var detector in detectors)
        {
            sink.Detector = detector.Id;
            detector.Detect(file, sink);
        }

        return sink.Facts;
    }

    // What is found stands in the order of the files, however many are looked into at a time.
    private static T[] Each<T>(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> candidates, SolutionNames names, CallDemand? demand, int parallelism, Func<SourceFile, T> look, CancellationToken cancellation)
    {
        var usings = GlobalUsings(compilation, cancellation);
        var trees = candidates.OrderBy(t => t.FilePath, StringComparer.Ordinal).ToArray();
        var found = new T[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = cancellation }, i =>
            found[i] = look(new SourceFile(trees[i].FilePath, trees[i], () => compilation.GetSemanticModel(trees[i]), names, usings, demand)));
        return found;
    }

    private static string[] GlobalUsings(CSharpCompilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees
            .SelectMany(t => t.GetRoot(cancellation) is CompilationUnitSyntax unit ? unit.Usings : [])
            .Where(u => u.GlobalKeyword.RawKind != 0 && u.Alias is null && u.StaticKeyword.RawKind == 0)
            .Select(u => u.Name?.ToString().Replace("global::", "") ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToArray();
}
