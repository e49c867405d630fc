namespace Containerize.Generation.Compose;

/// <summary>What compose.yaml says. Every text is as the file's reader finds it before interpolation.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Services">Services and servers, sorted by name.</param>
internal sealed record ComposePlan(string Name, IReadOnlyList<ComposeService> Services)
{
    /// <summary>The networks.</summary>
    public IReadOnlyList<ComposeNetwork> Networks => ComposeNetworks.Used(Services);

    /// <summary>The named volumes.</summary>
    public IReadOnlyList<string> Volumes => [.. Services.SelectMany(s => s.Volumes).Select(v => v.Source).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Files that the compose file holds.</summary>
    public IReadOnlyList<ComposeConfig> Configs => [.. Services.SelectMany(s => s.Configs)];

    /// <summary>Secrets: passwords of servers, each a file of its name under .containerize/secrets, and the files of services, each in a folder of the service's name there.</summary>
    public IReadOnlyList<ComposeSecret> Secrets => [.. Services.SelectMany(s => s.Secrets.Select(p => new ComposeSecret(p, ".containerize/secrets/" + p)).Concat(s.Files.Select(f => new ComposeSecret(f.Name, f.Source))))];

    /// <summary>Whether there are volumes.</summary>
    public bool HasVolumes => Volumes.Count > 0;

    /// <summary>Whether there are configs.</summary>
    public bool HasConfigs => Configs.Count > 0;

    /// <summary>Whether there are secrets.</summary>
    public bool HasSecrets => Secrets.Count > 0;
}
