namespace Containerize.Generation.Compose;

/// <summary>A service of the compose file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image.</param>
internal sealed record ComposeService(string Name, string Image)
{
    /// <summary>The build context; empty for an image that is pulled.</summary>
    public string Context { get; init; } = "";

    /// <summary>The Dockerfile, relative to the context.</summary>
    public string Dockerfile { get; init; } = "";

    /// <summary>Arguments instead of the image's.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The variables.</summary>
    public IReadOnlyList<ComposeVariable> Environment { get; init; } = [];

    /// <summary>What must have happened before it starts.</summary>
    public IReadOnlyList<ComposeDependency> DependsOn { get; init; } = [];

    /// <summary>The profiles that start it.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>The networks that it is on.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>What it is built again for while somebody develops it.</summary>
    public IReadOnlyList<WatchedPath> Watch { get; init; } = [];

    /// <summary>How long it may take to stop; empty for the engine's ten seconds.</summary>
    public string Grace { get; init; } = "";

    /// <summary>The ports that the host opens.</summary>
    public IReadOnlyList<ComposePort> Ports { get; init; } = [];

    /// <summary>The health check; null when there is none.</summary>
    public ComposeHealthCheck? Health { get; init; }

    /// <summary>User and group, as numbers; empty for the image's own.</summary>
    public string User { get; init; } = "";

    /// <summary>Whether the root file system cannot be written to.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether all capabilities are dropped.</summary>
    public bool DropAll { get; init; }

    /// <summary>Whether it listens on a port below 1024 without being root.</summary>
    public bool LowPort { get; init; }

    /// <summary>Folders in memory.</summary>
    public IReadOnlyList<string> Tmpfs { get; init; } = [];

    /// <summary>Named volumes.</summary>
    public IReadOnlyList<ComposeMount> Volumes { get; init; } = [];

    /// <summary>Secrets that it reads.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Files with secrets that it reads at paths of their own.</summary>
    public IReadOnlyList<ComposeFile> Files { get; init; } = [];

    /// <summary>Options of the engine's security besides the one that every container has.</summary>
    public IReadOnlyList<string> SecurityOptions { get; init; } = [];

    /// <summary>Files of the compose file that it reads.</summary>
    public IReadOnlyList<ComposeConfig> Configs { get; init; } = [];

    /// <summary>Processor limit.</summary>
    public string Cpus { get; init; } = "1.0";

    /// <summary>Memory limit.</summary>
    public string Memory { get; init; } = "512M";

    /// <summary>How many processes and threads it may have.</summary>
    public int Pids { get; init; } = 512;

    /// <summary>When it is started again.</summary>
    public string Restart { get; init; } = "unless-stopped";

    /// <summary>Whether it is built.</summary>
    public bool IsBuilt => Context.Length > 0;

    /// <summary>Whether there are arguments.</summary>
    public bool HasCommand => Command.Count > 0;

    /// <summary>Whether there are variables.</summary>
    public bool HasEnvironment => Environment.Count > 0;

    /// <summary>Whether it waits for others.</summary>
    public bool HasDependencies => DependsOn.Count > 0;

    /// <summary>Whether it is built again when something changes.</summary>
    public bool HasWatch => Watch.Count > 0;

    /// <summary>Whether stopping may take long.</summary>
    public bool HasGrace => Grace.Length > 0;

    /// <summary>Whether the host opens ports for it.</summary>
    public bool HasPorts => Ports.Count > 0;

    /// <summary>Whether it has a health check.</summary>
    public bool HasHealth => Health is not null;

    /// <summary>Whether it has folders in memory.</summary>
    public bool HasTmpfs => Tmpfs.Count > 0;

    /// <summary>Whether it has volumes.</summary>
    public bool HasVolumes => Volumes.Count > 0;

    /// <summary>Whether it reads secrets.</summary>
    public bool HasSecrets => Secrets.Count + Files.Count > 0;

    /// <summary>Whether it reads files of the compose file.</summary>
    public bool HasConfigs => Configs.Count > 0;

    /// <summary>Whether a user is given.</summary>
    public bool HasUser => User.Length > 0;
}
