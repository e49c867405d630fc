using BenchmarkDotNet.Attributes;
using Containerize.Generation;
using Containerize.Inference;
using Containerize.Model;
using Containerize.Validation;
using Containerize.Workspace;
using Containerize.Workspace.Caching;
using Containerize.Workspace.Scanning;

namespace Containerize.Benchmarks;

/// <summary>The stages of the tool one by one, on a synthetic solution.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private string _folder = "";
    private string _solution = "";
    private string[] _texts = [];
    private CacheFolder? _cache;
    private SolutionFacts? _facts;
    private ApplicationModel? _model;
    private GenerationResult? _files;
    private int _edit;

    /// <summary>How many projects the solution has; half as many megabytes of code.</summary>
    [Params(10, 40)]
    public int Projects { get; set; }

    /// <summary>Writes the solution, and takes each stage's input from the stage before.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("containerize-benchmark-").FullName;
        SyntheticSolution.Write(_folder, Projects, Projects / 2);
        _solution = Path.Combine(_folder, "Synthetic.slnx");
        _texts = [.. Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        _cache = new CacheFolder(Path.Combine(_folder, "cache"));
        _facts = await ReadAsync(_cache);
        _model = ApplicationInference.Infer(_facts);
        _files = Generator.Generate(_model, new GenerationSettings());
    }

    /// <summary>Removes the solution.</summary>
    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>The characters of every file, without parsing.</summary>
    [Benchmark]
    public int Scan()
    {
        var triggered = 0;
        foreach (var text in _texts)
        {
            if (SourceScanner.Scan(text).IsTriggered) triggered++;
        }

        return triggered;
    }

    /// <summary>Everything read anew.</summary>
    [Benchmark]
    public Task<SolutionFacts> ReadCold() => ReadAsync(null);

    /// <summary>Nothing changed since the last run.</summary>
    [Benchmark]
    public Task<SolutionFacts> ReadWarm() => ReadAsync(_cache);

    /// <summary>One method of one file that the detectors look into changed since the last run.</summary>
    [Benchmark]
    public Task<SolutionFacts> ReadEdited()
    {
        var file = Path.Combine(_folder, "Library0", "Type0.cs");
        var text = _texts.First(t => t.Contains("class Library0Type0\n", StringComparison.Ordinal));
        File.WriteAllText(file, text.Replace("amount * 2", $"amount * {++_edit}", StringComparison.Ordinal));
        return ReadAsync(_cache);
    }

    /// <summary>From facts to the application.</summary>
    [Benchmark]
    public ApplicationModel Infer() => ApplicationInference.Infer(_facts!);

    /// <summary>From the application to files.</summary>
    [Benchmark]
    public GenerationResult Generate() => Generator.Generate(_model!, new GenerationSettings());

    /// <summary>The generated files against every rule.</summary>
    [Benchmark]
    public int Validate() => OfflineValidator.Validate(new ValidationInput(_files!.Artifacts.Select(a => new TextFile(a.Path, a.Text)).ToEquatableList(), _model), CancellationToken.None).Findings.Count;

    private async Task<SolutionFacts> ReadAsync(CacheFolder? cache)
    {
        var facts = await SolutionReader.ReadAsync(_solution, new WorkspaceOptions { Cache = cache }, CancellationToken.None);
        cache?.Finish();
        return facts;
    }
}
