using Containerize.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Containerize.Inference.Deployment;

/// <summary>What the repository's own Dockerfiles and compose files say of its projects: names, Dockerfiles, build contexts.</summary>
internal sealed class DeploymentEvidence
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contexts = new(StringComparer.Ordinal);

    /// <summary>Reads the deployment files.</summary>
    public DeploymentEvidence(SolutionFacts facts)
    {
        var files = facts.DeploymentFiles.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var projects = facts.Solution.Projects;
        foreach (var file in files.Values.Where(f => IsDockerfile(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (ProjectOf(file, projects) is { } project && IsBetter(file.Path, project.Path))
            {
                _dockerfiles[project.Path] = file.Path;
            }
        }

        var byDockerfile = files.Values.Where(f => IsDockerfile(f.Path)).Select(f => (f.Path, Project: ProjectOf(f, projects))).Where(p => p.Project is not null)
            .ToDictionary(p => p.Path, p => p.Project!.Path, StringComparer.Ordinal);
        foreach (var file in files.Values.Where(f => IsCompose(f.Path)).OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            ReadCompose(file, byDockerfile);
        }
    }

    /// <summary>Names that compose files give projects, by project path.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The Dockerfile of a project; empty when there is none.</summary>
    public string DockerfileOf(string project) => _dockerfiles.GetValueOrDefault(project) ?? "";

    /// <summary>The build context that a compose file gives the project's Dockerfile; null when none does.</summary>
    public string? ContextOf(string project) => _contexts.GetValueOrDefault(project);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path.LastIndexOf('/') is var i and >= 0 ? path[..i] : "";

    private static bool IsDockerfile(string path) =>
        NameOf(path) is var name && (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase)) && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);

    private static bool IsCompose(string path) =>
        NameOf(path) is var name && name.Contains("compose", StringComparison.OrdinalIgnoreCase) && (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    // A plain Dockerfile beside the project beats variants such as Dockerfile.debug.
    private bool IsBetter(string candidate, string project) =>
        !_dockerfiles.TryGetValue(project, out var known) || (NameOf(candidate) == "Dockerfile" && NameOf(known) != "Dockerfile");

    private static Project? ProjectOf(TextFile dockerfile, EquatableList<Project> projects)
    {
        var folder = FolderOf(dockerfile.Path);
        var beside = projects.Where(p => p.Folder == folder).ToArray();
        if (beside.Length == 1)
        {
            return beside[0];
        }

        var entry = dockerfile.Text.Split('\n').LastOrDefault(l => l.TrimStart().StartsWith("ENTRYPOINT", StringComparison.OrdinalIgnoreCase)) ?? "";
        var started = projects.Where(p => p.AssemblyName.Length > 0 && entry.Contains($"\"{p.AssemblyName}.dll\"", StringComparison.OrdinalIgnoreCase)).ToArray();
        return started.Length == 1 ? started[0] : null;
    }

    private void ReadCompose(TextFile file, Dictionary<string, string> byDockerfile)
    {
        foreach (var (name, service) in Services(file))
        {
            if (service.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "build" }).Value is not { } build)
            {
                continue;
            }

            var context = build is YamlScalarNode plain ? plain.Value ?? "." : Text(build, "context") ?? ".";
            var root = Resolve(FolderOf(file.Path), context);
            var dockerfile = Resolve(root ?? "", Text(build, "dockerfile") ?? "Dockerfile");
            if (root is not null && dockerfile is not null && byDockerfile.TryGetValue(dockerfile, out var project))
            {
                _names.TryAdd(project, name);
                _contexts.TryAdd(project, root);
            }
        }
    }

    private static string? Text(YamlNode node, string key) => node is YamlMappingNode map && map.Children.FirstOrDefault(c => c.Key is YamlScalarNode s && s.Value == key).Value is YamlScalarNode { Value: { } text } ? text : null;

    private static List<(string Name, YamlMappingNode Service)> Services(TextFile file)
    {
        var found = new List<(string, YamlMappingNode)>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            foreach (var document in stream.Documents)
            {
                if (document.RootNode is YamlMappingNode root && root.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "services" }).Value is YamlMappingNode services)
                {
                    found.AddRange(services.Children.Where(c => c is { Key: YamlScalarNode { Value.Length: > 0 }, Value: YamlMappingNode }).Select(c => (((YamlScalarNode)c.Key).Value!, (YamlMappingNode)c.Value)));
                }
            }
        }
        catch (YamlException)
        {
            // Evidence that cannot be read is no evidence; what validate says of the file is its own affair.
        }

        return found;
    }

    // Null when the path leaves the root or is not a path (an URL, a variable).
    private static string? Resolve(string folder, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.Contains('$', StringComparison.Ordinal) || path.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
