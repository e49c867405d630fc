using BenchmarkDotNet.Attributes;
using Containerize.Model;
using Containerize.Validation;

namespace Containerize.Benchmarks;

/// <summary>All offline layers over sets of the manifests of one service, six documents each: the time is linear in their number.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private ValidationInput _input = new([], null);

    /// <summary>How many documents the set has.</summary>
    [Params(6, 600, 3_000, 6_000, 12_000)]
    public int Documents { get; set; }

    /// <summary>Makes the set.</summary>
    [GlobalSetup]
    public void SetUp() => _input = new ValidationInput(SyntheticManifests.Files(Documents / 6), null);

    /// <summary>Reads and checks every document.</summary>
    [Benchmark]
    public ValidationReport Validate() => OfflineValidator.Validate(_input, CancellationToken.None);
}
