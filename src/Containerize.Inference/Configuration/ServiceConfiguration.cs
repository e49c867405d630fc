using Containerize.Inference.Deployment;
using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>
/// The configuration that a project gets: its base file, one per environment, files that code adds, and the environment variables that the repository's own deployment
/// sets, which win over files as they do at run time. Keys compare without regard to case.
/// </summary>
internal sealed class ServiceConfiguration
{
    private const string Base = "";
    private readonly Dictionary<string, Dictionary<string, ConfigurationValue>> _byEnvironment = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DeploymentStage, Dictionary<string, ConfigurationValue>> _deployed;

    /// <summary>Reads the project's settings files.</summary>
    /// <param name="files">The texts, by path.</param>
    /// <param name="project">The project.</param>
    /// <param name="added">Names of files that code adds, such as ocelot.json.</param>
    /// <param name="notices">Takes syntax errors.</param>
    /// <param name="deployed">The containers that the repository's own deployment runs of the project.</param>
    public ServiceConfiguration(IReadOnlyDictionary<string, TextFile> files, Project project, IReadOnlySet<string> added, ICollection<Notice> notices, IReadOnlyList<DeployedContainer> deployed)
    {
        _deployed = deployed.GroupBy(c => c.Stage).ToDictionary(
            g => g.Key,
            g => g.SelectMany(c => c.Variables).DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(v => v.Key, v => new ConfigurationValue(v.Key, v.Value, v.Location), StringComparer.OrdinalIgnoreCase));
        var ordered = project.ConfigurationFiles.Where(f => Parse(f, added) is not null)
            .OrderBy(f => Parse(f, added)!.Value.Order).ThenBy(f => f, StringComparer.Ordinal);
        foreach (var path in ordered)
        {
            if (!files.TryGetValue(path, out var file))
            {
                continue;
            }

            var values = JsonSettingsReader.Read(file, out var error);
            if (error is not null)
            {
                notices.Add(error);
            }

            foreach (var value in values)
            {
                Put(Parse(path, added)!.Value.Environment, value);
            }
        }

        LaunchSettings = project.ConfigurationFiles.Where(f => f.EndsWith("/launchSettings.json", StringComparison.OrdinalIgnoreCase) || f == "Properties/launchSettings.json")
            .Select(f => files.GetValueOrDefault(f)).OfType<TextFile>().Select(f => LaunchProfiles.Read(f, notices)).FirstOrDefault() ?? LaunchProfiles.None;
    }

    /// <summary>No settings at all.</summary>
    /// <param name="project">The project.</param>
    public static ServiceConfiguration None(Project project) => new(new Dictionary<string, TextFile>(), project with { ConfigurationFiles = default }, new HashSet<string>(), [], []);

    /// <summary>What launchSettings.json says; it counts on developers' machines only.</summary>
    public LaunchProfiles LaunchSettings { get; }

    /// <summary>The environments that have a file of their own, sorted.</summary>
    public IEnumerable<string> Environments => _byEnvironment.Keys.Where(k => k.Length > 0).Order(StringComparer.Ordinal);

    /// <summary>The value of a key in an environment: the deployment's, else that environment's file's, else the base file's.</summary>
    public ConfigurationValue? Find(string key, string environment) =>
        environment == "Development"
            ? Deployed(key, DeploymentStage.Development) ?? Get(environment, key) ?? Deployed(key, DeploymentStage.Production) ?? Deployed(key, DeploymentStage.Image) ?? Get(Base, key)
            : Deployed(key) ?? FindWritten(key, environment);

    /// <summary>The value that the files alone give a key in an environment.</summary>
    public ConfigurationValue? FindWritten(string key, string environment) => Get(environment, key) ?? Get(Base, key);

    /// <summary>The value that an environment's own file gives, not the base file's.</summary>
    public ConfigurationValue? FindOwn(string key, string environment) => Get(environment, key);

    /// <summary>The value that the repository's own deployment gives a key, production's before a developer's machine's before the image's.</summary>
    public ConfigurationValue? Deployed(string key) => Deployed(key, DeploymentStage.Production) ?? Deployed(key, DeploymentStage.Development) ?? Deployed(key, DeploymentStage.Image);

    /// <summary>Every value of a key: the deployment's, the base file's, then each environment's.</summary>
    public IEnumerable<(string Environment, ConfigurationValue Value)> All(string key)
    {
        foreach (var stage in _deployed.Keys.Order())
        {
            if (Deployed(key, stage) is { } value)
            {
                yield return (stage == DeploymentStage.Development ? "Development" : "Production", value);
            }
        }

        foreach (var environment in Environments.Prepend(Base))
        {
            if (Get(environment, key) is { } value)
            {
                yield return (environment, value);
            }
        }
    }

    /// <summary>The values below a section in an environment, base values included, sorted by key.</summary>
    public IReadOnlyList<ConfigurationValue> Below(string section, string environment)
    {
        var found = new SortedDictionary<string, ConfigurationValue>(StringComparer.OrdinalIgnoreCase);
        var layers = new[] { _byEnvironment.GetValueOrDefault(Base), _byEnvironment.GetValueOrDefault(environment) }
            .Concat(new[] { DeploymentStage.Image, DeploymentStage.Development, DeploymentStage.Production }.Select(s => _deployed.GetValueOrDefault(s)));
        foreach (var value in layers.SelectMany(l => l?.Values ?? Enumerable.Empty<ConfigurationValue>()))
        {
            if (section.Length == 0 || value.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
            {
                found[value.Key] = value;
            }
        }

        return [.. found.Values];
    }

    /// <summary>Whether any source has the key or something below it.</summary>
    public bool Has(string key) => _byEnvironment.Values.Any(v => Has(v, key)) || _deployed.Values.Any(v => Has(v, key));

    // Asked for every options class that is not seen bound, over every key.
    private static bool Has(Dictionary<string, ConfigurationValue> values, string key)
    {
        foreach (var known in values.Keys)
        {
            if (known.Length >= key.Length && (known.Length == key.Length || known[key.Length] == ':') && known.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private ConfigurationValue? Get(string environment, string key) => _byEnvironment.GetValueOrDefault(environment)?.GetValueOrDefault(key);

    private ConfigurationValue? Deployed(string key, DeploymentStage stage) => _deployed.GetValueOrDefault(stage)?.GetValueOrDefault(key);

    private void Put(string environment, ConfigurationValue value)
    {
        if (!_byEnvironment.TryGetValue(environment, out var values))
        {
            _byEnvironment[environment] = values = new Dictionary<string, ConfigurationValue>(StringComparer.OrdinalIgnoreCase);
        }

        values[value.Key] = value;
    }

    // appsettings.json, appsettings.Production.json, and the same two forms of files that code adds.
    private static (string Environment, int Order)? Parse(string path, IReadOnlySet<string> added)
    {
        var name = SlashPath.NameOf(path);
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var stem = name[..^5];
        var dot = stem.IndexOf('.');
        var environment = dot < 0 ? Base : stem[(dot + 1)..];
        var root = dot < 0 ? stem : stem[..dot];
        return root.Equals("appsettings", StringComparison.OrdinalIgnoreCase) ? (environment, dot < 0 ? 0 : 1)
            : added.Contains(root) || added.Contains(stem) ? (added.Contains(stem) && !added.Contains(root) ? Base : environment, dot < 0 ? 2 : 3)
            : null;
    }
}
