using Containerize.Inference.Aspire;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>
/// What the repository's own Dockerfiles, compose files, manifests, charts, Dapr components and Aspire AppHosts say of its services: names, Dockerfiles and contexts, environment
/// variables, ports, health paths, and the servers that run beside them.
/// </summary>
internal sealed class DeploymentEvidence
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeployedContainer>> _containers = new(StringComparer.Ordinal);
    private readonly HashSet<(string Project, string File)> _manifests = [];
    private readonly HashSet<(string Project, string File)> _composeFiles = [];
    private readonly Dictionary<string, DeployedServer> _byHost = new(StringComparer.Ordinal);
    // A service has many uses of the server beside it, which is looked for once.
    private readonly Dictionary<(string Project, string Type), DeployedServer?> _beside = [];

    /// <summary>Reads the deployment files.</summary>
    /// <param name="facts">All that was read of the solution.</param>
    /// <param name="services">The projects that are services.</param>
    public DeploymentEvidence(SolutionFacts facts, IReadOnlyList<Project> services)
    {
        var files = facts.DeploymentFiles.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var projects = facts.Solution.Projects;
        var byDockerfile = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Values.Where(f => DeploymentFiles.IsDockerfile(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (ProjectOf(file, projects) is { } project)
            {
                byDockerfile[file.Path] = project.Path;
                if (IsBetter(file.Path, project.Path))
                {
                    _dockerfiles[project.Path] = file.Path;
                }
            }
        }

        var documents = ManifestFiles.Read(files);
        var paths = new RepositoryPath(facts.Solution.RepositoryFolder);
        var composed = new ComposeReader(files, paths).Read();
        var containers = composed.Concat(ManifestReader.Read(documents, files, paths)).ToArray();
        var matcher = new ContainerMatcher(services, byDockerfile, composed.Where(c => c.Dockerfile.Length > 0));
        var others = new List<DeployedContainer>();
        foreach (var container in containers)
        {
            if (matcher.ProjectOf(container) is { } project)
            {
                Take(project, container);
                if (DeploymentFiles.IsCompose(container.Location.File))
                {
                    _composeFiles.Add((project, container.Location.File));
                }
                else
                {
                    _manifests.Add((project, ManifestFiles.Place(container.Location.File, files)));
                }
            }
            else if (container.Dockerfile.Length == 0)
            {
                others.Add(container);
            }
        }

        foreach (var (project, dockerfile) in _dockerfiles)
        {
            Add(project, DockerfileReader.Read(files[dockerfile]));
        }

        // An AppHost describes the application once more: where files that are deployed describe it too, they win.
        var elsewhere = others.Select(c => ImageServers.TypeOf(c.ImagePath)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var host in AppHosts = AppHost.All(facts))
        {
            foreach (var (project, container) in host.Services(elsewhere.Contains))
            {
                Add(project, container);
                _names.TryAdd(project, container.Name);
            }

            others.AddRange(host.Servers(elsewhere.Contains));
        }

        Servers = DeployedServer.Of(others);
        foreach (var server in Servers)
        {
            foreach (var host in server.Hosts)
            {
                _byHost.TryAdd(host, server);
            }
        }

        Components = DaprComponent.Read(documents);
    }

    /// <summary>The Aspire AppHosts of the solution.</summary>
    public IReadOnlyList<AppHost> AppHosts { get; }

    /// <summary>Names that compose files, manifests and AppHosts give projects, by project path.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The servers that run beside the services.</summary>
    public IReadOnlyList<DeployedServer> Servers { get; }

    /// <summary>The Dapr components.</summary>
    public IReadOnlyList<DaprComponent> Components { get; }

    /// <summary>The containers of a project as the files describe them, its Dockerfile's last.</summary>
    public IReadOnlyList<DeployedContainer> ContainersOf(string project) => _containers.GetValueOrDefault(project) ?? [];

    /// <summary>The server that goes by a host name; null when none does.</summary>
    public DeployedServer? ServerAt(string host)
    {
        var name = host.ToLowerInvariant();
        return _byHost.GetValueOrDefault(name) ?? (name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? _byHost.GetValueOrDefault(name[..dot]) : null);
    }

    /// <summary>The server of a type that a project's containers start after or address, else the only one of the type; null when it cannot be told.</summary>
    public DeployedServer? ServerBeside(string project, string type) =>
        _beside.TryGetValue((project, type), out var known) ? known : _beside[(project, type)] = FindBeside(project, type);

    /// <summary>The Dockerfile of a project; empty when there is none.</summary>
    public string DockerfileOf(string project) => _dockerfiles.GetValueOrDefault(project) ?? "";

    /// <summary>The build context that a compose file gives the project's Dockerfile; null when none does.</summary>
    public string? ContextOf(string project) => _contexts.GetValueOrDefault(project);

    /// <summary>The manifests and the folders of charts that run a project.</summary>
    public EquatableList<string> ManifestsOf(string project) => Files(_manifests, project);

    /// <summary>The compose files that run a project.</summary>
    public EquatableList<string> ComposeFilesOf(string project) => Files(_composeFiles, project);

    private DeployedServer? FindBeside(string project, string type)
    {
        var fitting = Servers.Where(s => s.Type == type).ToArray();
        var containers = ContainersOf(project);
        return fitting.Length <= 1 ? fitting.FirstOrDefault()
            : Single(fitting.Where(s => containers.Any(c => c.Variables.Any(v => AddressedServers.Names(v, s))))) ?? Single(fitting.Where(s => containers.Any(c => c.DependsOn.Any(d => s.Hosts.Contains(d.ToLowerInvariant())))));
    }

    private static EquatableList<string> Files(IEnumerable<(string Project, string File)> all, string project) => all.Where(f => f.Project == project).Select(f => f.File).Order(StringComparer.Ordinal).ToEquatableList();

    private static DeployedServer? Single(IEnumerable<DeployedServer> found) => found.Take(2).ToArray() is [var only] ? only : null;

    private void Take(string project, DeployedContainer container)
    {
        Add(project, container);
        if (container.Dockerfile.Length > 0 || container.Stage == DeploymentStage.Production)
        {
            _names.TryAdd(project, container.Name);
        }

        if (container.Context is not null)
        {
            _contexts.TryAdd(project, container.Context);
        }
    }

    private void Add(string project, DeployedContainer container)
    {
        if (!_containers.TryGetValue(project, out var known))
        {
            _containers[project] = known = [];
        }

        known.Add(container);
    }

    // A plain Dockerfile beside the project beats variants such as Dockerfile.debug.
    private bool IsBetter(string candidate, string project) =>
        !_dockerfiles.TryGetValue(project, out var known) || (SlashPath.NameOf(candidate) == "Dockerfile" && SlashPath.NameOf(known) != "Dockerfile");

    private static Project? ProjectOf(TextFile dockerfile, EquatableList<Project> projects)
    {
        var folder = SlashPath.FolderOf(dockerfile.Path);
        var beside = projects.Where(p => p.Folder == folder).ToArray();
        if (beside.Length == 1)
        {
            return beside[0];
        }

        var entry = dockerfile.Text.Split('\n').LastOrDefault(l => l.TrimStart().StartsWith("ENTRYPOINT", StringComparison.OrdinalIgnoreCase)) ?? "";
        var started = projects.Where(p => p.AssemblyName.Length > 0 && entry.Contains($"\"{p.AssemblyName}.dll\"", StringComparison.OrdinalIgnoreCase)).ToArray();
        return started.Length == 1 ? started[0] : null;
    }
}
