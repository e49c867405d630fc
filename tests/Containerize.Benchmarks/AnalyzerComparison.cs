using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Containerize.Analyzers;
using Containerize.Workspace.Diagnosis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Benchmarks;

/// <summary>What the rules cost on the largest project of a solution, beside the SDK's own analyzers: processor time, in turns, so that both have the same neighbours.</summary>
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
            var (first, second) = (await MeasureAsync(project, rules), await MeasureAsync(project, sdk));
            // The first round compiles the analyzers themselves.
            if (round == 0) continue;
            ours.Add(first);
            theirs.Add(second);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{project.Path}: {project.Compilation.SyntaxTrees.Length} files, {project.Compilation.SyntaxTrees.Sum(tree => tree.Length) >> 10} Ki characters"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules {Median(ours):0} ms, the SDK's analyzers {Median(theirs):0} ms, ratio {Median(ours) / Median(theirs):0.000}"));
    }

    private static async Task<double> MeasureAsync(CompiledProject project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = (CSharpCompilation)project.Compilation.Clone();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await compilation.WithAnalyzers(analyzers, project.Options).GetAnalyzerDiagnosticsAsync();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
