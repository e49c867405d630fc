using Containerize.Inference.Calls;
using Containerize.Inference.Naming;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>Tells which of the solution's services a container of the repository's own deployment is: by the Dockerfile that it is built from, by its image's name, by its own names.</summary>
internal sealed class ContainerMatcher
{
    private readonly IReadOnlyDictionary<string, string> _byDockerfile;
    private readonly Dictionary<string, HashSet<string>> _projectsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _projectsByImage = new(StringComparer.Ordinal);

    /// <summary>Prepares the names.</summary>
    /// <param name="services">The projects that are services.</param>
    /// <param name="byDockerfile">Projects by the Dockerfile that builds them.</param>
    /// <param name="built">Containers with a Dockerfile; their names and images tell others that are not built where they are described.</param>
    public ContainerMatcher(IReadOnlyList<Project> services, IReadOnlyDictionary<string, string> byDockerfile, IEnumerable<DeployedContainer> built)
    {
        _byDockerfile = byDockerfile;
        foreach (var container in built)
        {
            if (byDockerfile.TryGetValue(container.Dockerfile, out var project))
            {
                Add(_projectsByImage, container.ImageName, project);
                foreach (var host in container.Hosts)
                {
                    Add(_projectsByName, host, project);
                }
            }
        }

        var known = _projectsByImage.Values.SelectMany(p => p).ToHashSet(StringComparer.Ordinal);
        var names = ServiceNaming.Name(services, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var project in services)
        {
            foreach (var name in new[] { project.Name, project.AssemblyName, names[project.Path], project.Property("ContainerRepository") })
            {
                Add(_projectsByName, SlashPath.NameOf(name), project.Path);
                if (!known.Contains(project.Path))
                {
                    Add(_projectsByImage, SlashPath.NameOf(name), project.Path);
                }
            }
        }
    }

    /// <summary>The project of a container; null when it is none of the solution's, or it cannot be told which.</summary>
    public string? ProjectOf(DeployedContainer container)
    {
        if (container.Dockerfile.Length > 0)
        {
            return _byDockerfile.GetValueOrDefault(container.Dockerfile);
        }

        if (ImageServers.TypeOf(container.ImagePath) is not null)
        {
            return null;
        }

        return Single(_projectsByImage, container.ImageName) ?? Single(_projectsByName, container.ImageName) ?? container.Hosts.Select(h => Single(_projectsByName, h)).FirstOrDefault(p => p is not null);
    }

    private static void Add(Dictionary<string, HashSet<string>> index, string name, string project)
    {
        var key = CalleeMatcher.Normalise(name);
        if (key.Length == 0)
        {
            return;
        }

        if (!index.TryGetValue(key, out var projects))
        {
            index[key] = projects = new HashSet<string>(StringComparer.Ordinal);
        }

        projects.Add(project);
    }

    private static string? Single(Dictionary<string, HashSet<string>> index, string name) =>
        index.TryGetValue(CalleeMatcher.Normalise(name), out var projects) && projects.Count == 1 ? projects.First() : null;
}
