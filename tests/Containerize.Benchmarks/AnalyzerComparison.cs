using System.Collections.Immutable;
using System.Globalization;
using Containerize.Analyzers;
using Containerize.Workspace.Diagnosis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Benchmarks;

/// <summary>What the rules cost on the largest project of a solution, beside the SDK's own analyzers in the same session.</summary>
internal static class AnalyzerComparison
{
    private const int Rounds = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="path">The solution.</param>
    public static async Task RunAsync(string path)
    {
        var solution = await SolutionCompiler.ReadAsync(path, new DiagnosisOptions(new Dictionary<string, string> { [DiagnosisOptions.DefaultPreset] = "is_global = true" }), CancellationToken.None);
        var project = solution.Projects.MaxBy(p => p.Compilation.SyntaxTrees.Sum(tree => tree.Length))!;
        ImmutableArray<DiagnosticAnalyzer> rules = [new CodeAnalyzer(), new FileAnalyzer()];
        ImmutableArray<DiagnosticAnalyzer> sdk = [.. SdkAnalyzers.Load()];
        List<double> ours = [], theirs = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var (first, second) = await MeasureAsync(project, rules, sdk);
            // The first round compiles the analyzers themselves.
            if (round == 0) continue;
            ours.Add(first);
            theirs.Add(second);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project.Path}: {project.Compilation.SyntaxTrees.Length} files, {project.Compilation.SyntaxTrees.Sum(tree => tree.Length) >> 10} Ki characters"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules {Median(ours):0} ms, the SDK's analyzers {Median(theirs):0} ms, ratio {Median(ours) / Median(theirs):0.000}"));
    }

    // Both in one session, by the compiler's own clock: what ReportAnalyzer prints of a build.
    private static async Task<(double Rules, double Sdk)> MeasureAsync(CompiledProject project, ImmutableArray<DiagnosticAnalyzer> rules, ImmutableArray<DiagnosticAnalyzer> sdk)
    {
        var options = new CompilationWithAnalyzersOptions(project.Options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analyzed = ((CSharpCompilation)project.Compilation.Clone()).WithAnalyzers([.. rules, .. sdk], options);
        await analyzed.GetAnalyzerDiagnosticsAsync();
        return (await SumAsync(analyzed, rules), await SumAsync(analyzed, sdk));
    }

    private static async Task<double> SumAsync(CompilationWithAnalyzers analyzed, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var sum = TimeSpan.Zero;
        foreach (var analyzer in analyzers) sum += (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
        return sum.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
