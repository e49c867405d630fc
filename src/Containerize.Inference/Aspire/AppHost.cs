using System.Globalization;
using Containerize.Inference.Deployment;
using Containerize.Inference.Servers;
using Containerize.Model;

namespace Containerize.Inference.Aspire;

/// <summary>
/// An Aspire AppHost as one more description of how the repository runs its services: each of its resources as the container that it becomes, with the environment
/// variables that Aspire gives it, so that it is weighed like a compose file.
/// </summary>
internal sealed class AppHost
{
    private readonly Dictionary<string, AspireResourceFact> _resources;
    private readonly ILookup<string, AspireSettingFact> _settings;
    private readonly SortedDictionary<string, string> _projects = new(StringComparer.OrdinalIgnoreCase);

    private AppHost(ProjectFacts host, Solution solution)
    {
        _resources = host.Facts.OfType<AspireResourceFact>().DistinctBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);
        _settings = host.Facts.OfType<AspireSettingFact>().ToLookup(s => s.Resource, StringComparer.OrdinalIgnoreCase);
        foreach (var resource in _resources.Values.Where(r => r.Call == "AddProject"))
        {
            if (ProjectOf(resource, host.Project, solution) is { } project)
            {
                _projects[resource.Name] = project;
            }
        }
    }

    /// <summary>Every AppHost of the solution, by path.</summary>
    /// <param name="facts">All that was read.</param>
    public static IReadOnlyList<AppHost> All(SolutionFacts facts) =>
        [.. facts.Facts.Where(f => f.Facts.Any(x => x is AspireResourceFact)).OrderBy(f => f.Project, StringComparer.Ordinal).Select(f => new AppHost(f, facts.Solution))];

    /// <summary>The containers that its projects become, with the project of each.</summary>
    /// <param name="isElsewhere">Whether other files of the repository describe a server of a type, whose address is theirs to tell.</param>
    public IEnumerable<(string Project, DeployedContainer Container)> Services(Func<string, bool> isElsewhere) =>
        _projects.Select(p => (p.Value, Container(_resources[p.Key], isElsewhere)));

    /// <summary>The containers of its servers, and of images that it names.</summary>
    /// <param name="isElsewhere">Whether other files of the repository describe a server of a type.</param>
    public IEnumerable<DeployedContainer> Servers(Func<string, bool> isElsewhere)
    {
        foreach (var resource in _resources.Values.OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            var image = AppHostServers.Of(resource.Call) is { } server ? server.Image : resource.Call == "AddContainer" ? resource.Target.Split(':')[0] : "";
            if (image.Length > 0 && !(ImageServers.TypeOf(image) is { } type && isElsewhere(type)))
            {
                yield return new DeployedContainer(resource.Name, image, DeploymentStage.Development, resource.Evidence.Location);
            }
        }
    }

    /// <summary>The projects that it opens to the outside, with where it says so.</summary>
    public IEnumerable<(string Project, Evidence Evidence)> Outward() =>
        from project in _projects
        from setting in _settings[project.Key]
        where setting.Setting == "WithExternalHttpEndpoints"
        select (project.Value, setting.Evidence);

    /// <summary>The projects that refer to each other, with where it says so.</summary>
    public IEnumerable<(string From, string To, Evidence Evidence)> References() =>
        from project in _projects
        from setting in _settings[project.Key]
        where setting.Setting == "WithReference" && _projects.ContainsKey(setting.Value) && _projects[setting.Value] != project.Value
        select (project.Value, _projects[setting.Value], setting.Evidence);

    private DeployedContainer Container(AspireResourceFact resource, Func<string, bool> isElsewhere)
    {
        var settings = _settings[resource.Name].ToArray();
        return new DeployedContainer(resource.Name, "", DeploymentStage.Development, resource.Evidence.Location)
        {
            Variables = settings.SelectMany(s => Variables(s, isElsewhere)).ToEquatableList(),
            Ports = settings.Where(s => s.Setting is "WithHttpEndpoint" or "WithEndpoint" && IsPort(s.Key)).Select(s => new DeployedPort(int.Parse(s.Key, CultureInfo.InvariantCulture), 0, s.Evidence.Location)).ToEquatableList(),
            Probes = settings.Where(s => s.Setting == "WithHttpHealthCheck" && s.Value.StartsWith('/')).Select(s => new DeployedProbe(s.Value, HealthProbe.Any, s.Evidence.Location)).ToEquatableList(),
            DependsOn = settings.Where(s => s.Setting.StartsWith("WaitFor", StringComparison.Ordinal)).Select(s => ServerOf(s.Value)?.Name ?? s.Value).Distinct(StringComparer.Ordinal).ToEquatableList(),
        };
    }

    private IEnumerable<DeployedVariable> Variables(AspireSettingFact setting, Func<string, bool> isElsewhere)
    {
        if (setting.Setting == "WithEnvironment")
        {
            yield return new DeployedVariable(setting.Key, setting.Value, setting.Evidence.Location);
        }
        else if (setting.Setting == "WithReference" && _projects.ContainsKey(setting.Value))
        {
            yield return new DeployedVariable($"services__{setting.Value}__http__0", "http://" + setting.Value, setting.Evidence.Location);
        }
        else if (setting.Setting == "WithReference" && ServerOf(setting.Value) is { } server && AppHostServers.Of(server.Call) is { } known && !isElsewhere(known.Type))
        {
            var name = setting.Key.Length > 0 ? setting.Key : setting.Value;
            yield return new DeployedVariable("ConnectionStrings__" + name, Address(server.Name, known.Type, known.Port, setting.Value == server.Name ? "" : Database(setting.Value)), setting.Evidence.Location);
        }
    }

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535;

    // A database can have another name on its server than the resource has.
    private string Database(string resource) => _resources.TryGetValue(resource, out var found) && found.Target.Length > 0 ? found.Target : resource;

    private static string Address(string host, string type, int port, string database) => ServerDefaults.Of(type).Template
        .Replace("{host}", host, StringComparison.Ordinal)
        .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("Database={database};", database.Length > 0 ? $"Database={database};" : "", StringComparison.Ordinal);

    private AspireResourceFact? ServerOf(string resource)
    {
        // A queue of a service bus, a container of a database: at most a few levels.
        for (var level = 0; level < 4 && _resources.TryGetValue(resource, out var found); level++)
        {
            if (AppHostServers.Of(found.Call) is not null)
            {
                return found;
            }

            resource = found.Parent;
        }

        return null;
    }

    // Projects.Catalog_API stands for Catalog.API.csproj: what cannot stand in a name is an underscore.
    private static string? ProjectOf(AspireResourceFact resource, string host, Solution solution)
    {
        if (resource.Target.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            var file = SlashPath.NameOf(resource.Target.Replace('\\', '/'));
            return Single(solution.Projects.Where(p => SlashPath.NameOf(p.Path).Equals(file, StringComparison.OrdinalIgnoreCase)));
        }

        var referenced = solution.Projects.FirstOrDefault(p => p.Path == host)?.ProjectReferences ?? default;
        var named = solution.Projects.Where(p => ClassName(p.Name) == resource.Target).ToArray();
        return Single(named.Where(p => referenced.Contains(p.Path))) ?? Single(named);
    }

    private static string? Single(IEnumerable<Project> projects) => projects.Take(2).ToArray() is [var only] ? only.Path : null;

    private static string ClassName(string project)
    {
        var name = string.Concat(project.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }
}
