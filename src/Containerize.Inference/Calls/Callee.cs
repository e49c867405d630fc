using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>A service as others address it.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Project">Its project.</param>
/// <param name="Aliases">Other names that it goes by: project and assembly names, names in deployment files.</param>
/// <param name="LocalPorts">Ports that it has on a developer's machine.</param>
/// <param name="GrpcServices">The proto services that it implements.</param>
internal sealed record Callee(string Name, Project Project, EquatableList<string> Aliases, EquatableList<int> LocalPorts, EquatableList<string> GrpcServices)
{
    /// <summary>Ports that the repository's own deployment publishes it under on the host.</summary>
    public EquatableList<int> PublishedPorts { get; init; }

    /// <summary>Whether the service goes by a name, punctuation and case apart.</summary>
    /// <param name="host">The name.</param>
    public bool Goes(string host)
    {
        var wanted = CalleeMatcher.Normalise(host);
        return CalleeMatcher.Normalise(Name) == wanted || Aliases.Any(a => CalleeMatcher.Normalise(a) == wanted);
    }
}
