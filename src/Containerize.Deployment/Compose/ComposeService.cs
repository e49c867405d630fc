namespace Containerize.Deployment.Compose;

/// <summary>A service as compose understood it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">Its image.</param>
/// <param name="IsBuilt">Whether compose can build it.</param>
internal sealed record ComposeService(string Name, string Image, bool IsBuilt)
{
    /// <summary>The services that have to be there before it.</summary>
    public EquatableList<string> DependsOn { get; init; }

    /// <summary>Whether another service waits for its end.</summary>
    public bool IsWaitedForToEnd { get; init; }

    /// <summary>The Dockerfile's absolute path; empty where there is none.</summary>
    public string Dockerfile { get; init; } = "";

    /// <summary>The names of its ports, by the number in the container.</summary>
    public EquatableList<KeyValuePair<int, string>> PortNames { get; init; }
}
