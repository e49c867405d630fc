using Containerize.Model;

namespace Containerize.Inference.Configuration;

/// <summary>
/// The configuration that a project's files give it: the base file, one per environment, and files that code adds. Keys compare without regard to case.
/// </summary>
internal sealed class ServiceConfiguration
{
    private const string Base = "";
    private readonly Dictionary<string, Dictionary<string, ConfigurationValue>> _byEnvironment = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the project's settings files.</summary>
    /// <param name="files">The texts, by path.</param>
    /// <param name="project">The project.</param>
    /// <param name="added">Names of files that code adds, such as ocelot.json.</param>
    /// <param name="notices">Takes syntax errors.</param>
    public ServiceConfiguration(IReadOnlyDictionary<string, TextFile> files, Project project, IReadOnlySet<string> added, ICollection<Notice> notices)
    {
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

    /// <summary>What launchSettings.json says; it counts on developers' machines only.</summary>
    public LaunchProfiles LaunchSettings { get; }

    /// <summary>The environments that have a file of their own, sorted.</summary>
    public IEnumerable<string> Environments => _byEnvironment.Keys.Where(k => k.Length > 0).Order(StringComparer.Ordinal);

    /// <summary>The value of a key in an environment: that environment's file, else the base file.</summary>
    public ConfigurationValue? Find(string key, string environment) =>
        Get(environment, key) ?? Get(Base, key);

    /// <summary>The value that an environment's own file gives, not the base file's.</summary>
    public ConfigurationValue? FindOwn(string key, string environment) => Get(environment, key);

    /// <summary>Every value of a key over all environments: the base file's first.</summary>
    public IEnumerable<(string Environment, ConfigurationValue Value)> All(string key)
    {
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
        foreach (var name in new[] { Base, environment })
        {
            foreach (var value in _byEnvironment.GetValueOrDefault(name)?.Values ?? Enumerable.Empty<ConfigurationValue>())
            {
                if (section.Length == 0 || value.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
                {
                    found[value.Key] = value;
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Whether any file has the key or something below it.</summary>
    public bool Has(string key) => _byEnvironment.Values.Any(v => v.ContainsKey(key) || v.Keys.Any(k => k.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)));

    private ConfigurationValue? Get(string environment, string key) => _byEnvironment.GetValueOrDefault(environment)?.GetValueOrDefault(key);

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
        var name = path[(path.LastIndexOf('/') + 1)..];
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
