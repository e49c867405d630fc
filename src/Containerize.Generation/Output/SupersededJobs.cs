using Containerize.Generation.Kubernetes;

namespace Containerize.Generation.Output;

/// <summary>Finds the Jobs whose names a run changed or no longer has.</summary>
internal static class SupersededJobs
{
    /// <summary>The Jobs that were and are no more.</summary>
    /// <param name="before">What was generated last time.</param>
    /// <param name="after">What is generated now, by path.</param>
    public static IEnumerable<SupersededJob> Of(IEnumerable<LockedFile> before, IReadOnlyDictionary<string, LockedFile> after) => before
        .Where(f => f.Path.StartsWith("k8s/base/", StringComparison.Ordinal) && f.Path.EndsWith("/job.yaml", StringComparison.Ordinal))
        .SelectMany(f => MigrationSteps.NamesOfJobs(f.Text).Except(after.TryGetValue(f.Path, out var now) ? MigrationSteps.NamesOfJobs(now.Text) : []));
}
