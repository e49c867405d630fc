using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Containerize.Benchmarks;

// `make` and `manifests` write the solutions and sets that eng/benchmark.sh measures whole processes with; `analyzers` compares the rules with the SDK's analyzers on the largest project of a solution; anything else goes to BenchmarkDotNet, for example `--filter '*'`.
if (args is ["make", var folder, var projects, var megabytes])
{
    SyntheticSolution.Write(folder, int.Parse(projects, CultureInfo.InvariantCulture), int.Parse(megabytes, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["manifests", var target, var services])
{
    SyntheticManifests.Write(target, int.Parse(services, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["analyzers", var solution])
{
    await AnalyzerComparison.RunAsync(solution);
    return 0;
}

// In this process: MSBuild is loaded from the SDK, which a generated project would not do.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(SyntheticSolution).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
