namespace Containerize.Generation.Compose;

/// <summary>What compose.yaml says. Every text is as the file's reader finds it before interpolation.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Services">Services and servers, sorted by name.</param>
/// <param name="Volumes">The named volumes.</param>
/// <param name="Configs">Files that the compose file holds.</param>
/// <param name="Secrets">Names of secrets; each is a file of that name under .containerize/secrets.</param>
internal sealed record ComposePlan(string Name, IReadOnlyList<ComposeService> Services, IReadOnlyList<string> Volumes, IReadOnlyList<ComposeConfig> Configs, IReadOnlyList<ComposeSecret> Secrets)
{
    /// <summary>Whether there are volumes.</summary>
    public bool HasVolumes => Volumes.Count > 0;

    /// <summary>Whether there are configs.</summary>
    public bool HasConfigs => Configs.Count > 0;

    /// <summary>Whether there are secrets.</summary>
    public bool HasSecrets => Secrets.Count > 0;
}
