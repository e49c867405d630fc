namespace Containerize.Generation;

/// <summary>An image of the application, and how it is built.</summary>
/// <param name="Name">The name of the service that gives it its name.</param>
/// <param name="Image">The image with registry, repository and tag.</param>
/// <param name="Services">The services that run it, sorted by name.</param>
public sealed record ImageBuild(string Name, string Image, EquatableList<string> Services)
{
    /// <summary>The Dockerfile, relative to the output folder; empty where the .NET SDK builds the image.</summary>
    public string Dockerfile { get; init; } = "";

    /// <summary>The build context, relative to the output folder.</summary>
    public string Context { get; init; } = ".";

    /// <summary>Whether the Dockerfile is the repository's own, so that no run of generate writes it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The project that the .NET SDK publishes, relative to the output folder; empty where there is a Dockerfile.</summary>
    public string Project { get; init; } = "";

    /// <summary>The properties of that publish, without the registry: it goes to the local engine.</summary>
    public EquatableList<KeyValuePair<string, string>> Properties { get; init; }

    /// <summary>Whether the .NET SDK builds it.</summary>
    public bool IsBuiltBySdk => Project.Length > 0;
}
