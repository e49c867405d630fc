using Containerize.Deployment.Images;

namespace Containerize.Deployment.Compose;

/// <summary>What came up.</summary>
/// <param name="Project">The compose project's name.</param>
/// <param name="Services">The services, sorted by name; empty when an image could not be built.</param>
/// <param name="Failures">Why some do not run.</param>
internal sealed record UpReport(string Project, IReadOnlyList<ServiceState> Services, IReadOnlyList<Failure> Failures)
{
    /// <summary>The images that were built first.</summary>
    public IReadOnlyList<BuiltImage> Images { get; init; } = [];

    /// <summary>How compose itself is called for the same application; empty where it needs nothing but its own file.</summary>
    public string Command { get; init; } = "";
}
