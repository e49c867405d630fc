using Containerize.Generation.Planning;

namespace Containerize.Generation.Dockerfiles;

/// <summary>A feature that the code of an image uses.</summary>
/// <param name="Name">One of the names in <see cref="Features"/>.</param>
/// <param name="Location">Where it was seen first.</param>
internal sealed record UsedFeature(string Name, SourceLocation Location)
{
    /// <summary>The features of every workload that an image runs, sorted by name.</summary>
    public static IReadOnlyList<UsedFeature> Of(IEnumerable<PlannedService> workloads) =>
        [.. workloads.SelectMany(w => w.Service.Features.Select(f => new UsedFeature(f, At(w.Service, f)))).DistinctBy(f => f.Name, StringComparer.Ordinal).OrderBy(f => f.Name, StringComparer.Ordinal)];

    private static SourceLocation At(Service service, string feature) =>
        service.Reasons.FirstOrDefault(r => r.Field == "features." + feature)?.Evidence is { } seen ? new SourceLocation(seen.File, seen.Line, seen.Column) : new SourceLocation(service.Project);
}
