using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Containerize.Analyzers;
using Containerize.Workspace.Diagnosis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Containerize.Benchmarks;

/// <summary>The whole set of rules on one large project, beside the SDK's own analyzers on the same code. Both bind; each starts from a compilation that has bound nothing.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "containerize-analyzer-benchmark");
    private CompiledProject? _project;
    private ImmutableArray<DiagnosticAnalyzer> _sdk = [];

    /// <summary>Writes the project and reads it.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        SyntheticSolution.Write(_folder, 1, 8);
        var solution = await SolutionCompiler.ReadAsync(_folder, new DiagnosisOptions(new Dictionary<string, string> { [DiagnosisOptions.DefaultPreset] = "is_global = true" }), CancellationToken.None);
        _project = solution.Projects[0];
        _sdk = [.. SdkAnalyzers.Load()];
    }

    /// <summary>Removes the project.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>The SDK's own.</summary>
    [Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> Sdk() => Run(_sdk);

    /// <summary>Every rule of the package.</summary>
    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Rules() => Run([new CodeAnalyzer(), new FileAnalyzer()]);

    private Task<ImmutableArray<Diagnostic>> Run(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        ((CSharpCompilation)_project!.Compilation.Clone()).WithAnalyzers(analyzers, _project.Options).GetAnalyzerDiagnosticsAsync();
}
