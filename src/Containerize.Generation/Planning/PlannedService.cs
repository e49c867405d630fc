namespace Containerize.Generation.Planning;

/// <summary>A service with what every kind of file needs to know of it.</summary>
/// <param name="Service">The service of the model.</param>
/// <param name="Image">The image with its tag.</param>
/// <param name="Ports">Its ports in the environment of the manifests.</param>
/// <param name="Dockerfile">Its Dockerfile relative to the output folder, or relative to the root where it is the repository's own.</param>
/// <param name="HasOwnDockerfile">Whether the repository's own Dockerfile is used.</param>
/// <param name="SharesImage">Whether another workload runs the same image with other arguments.</param>
internal sealed record PlannedService(Service Service, string Image, IReadOnlyList<PlannedPort> Ports, string Dockerfile, bool HasOwnDockerfile, bool SharesImage)
{
    /// <summary>Whether the .NET SDK builds the image without a Dockerfile.</summary>
    public bool BuiltBySdk { get; init; }

    /// <summary>Whether it runs on Windows alone.</summary>
    public bool OnWindows { get; init; }

    /// <summary>The service's name.</summary>
    public string Name => Service.Name;

    /// <summary>The bundle of migrations that it runs in place of its project; null for every other service.</summary>
    public PlannedBundle? Bundle { get; init; }

    /// <summary>How it is run in Kubernetes.</summary>
    public required PlannedWorkload Workload { get; init; }

    /// <summary>What compose asks it for its health; null where there is nothing to ask.</summary>
    public HealthCheck? Health { get; init; }

    /// <summary>Whether its image carries the program that asks, for itself or for another workload of the same image.</summary>
    public bool CarriesProbe { get; init; }

    /// <summary>Whether it runs to completion.</summary>
    public bool IsJob => Workload.RunsToCompletion;

    /// <summary>Whether each pod of it has storage and a name of its own: its Service is then headless, and others call the container's port.</summary>
    public bool IsStateful => Workload.Form == WorkloadForm.StatefulSet;

    /// <summary>Whether the image is one that was built before, named by its digest: it is pulled and never built.</summary>
    public bool IsPinned => Image.Contains("@sha256:", StringComparison.Ordinal);

    /// <summary>Whether a client has to stay with one pod.</summary>
    public bool IsSticky => Stickiness is not null;

    /// <summary>Why a client has to stay with one pod; null when it need not.</summary>
    public Stickiness? Stickiness => Stickiness.Of(Service);

    /// <summary>The folders whose content must outlive the container.</summary>
    public IReadOnlyList<Volume> Persistent => [.. Service.Volumes.Where(v => v.Persistent && v.Path != "/tmp")];

    /// <summary>The folders that are written to and may be lost, without /tmp.</summary>
    public IReadOnlyList<Volume> Scratch => [.. Service.Volumes.Where(v => !v.Persistent && v.Path != "/tmp")];
}
