namespace Containerize.Bot.Settings;

/// <summary>What whoever runs the server decides about it: the settings below <c>Bot</c>.</summary>
internal sealed record BotOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Bot";

    /// <summary>The id of the GitHub App.</summary>
    public long AppId { get; init; }

    /// <summary>The file with the App's private key, in PEM.</summary>
    public string PrivateKeyFile { get; init; } = "";

    /// <summary>The secret that GitHub signs webhooks with.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>A file that holds that secret, in place of the secret itself.</summary>
    public string WebhookSecretFile { get; init; } = "";

    /// <summary>The PostgreSQL database of the queue, as a connection string, where several servers share one. Empty for a file.</summary>
    public string Queue { get; init; } = "";

    /// <summary>The file of the queue. The folder that it is in has to be there.</summary>
    public string QueueFile { get; init; } = "data/queue.db";

    /// <summary>The address of GitHub's API.</summary>
    public Uri GitHubApi { get; init; } = new("https://api.github.com");

    /// <summary>The tool that analyses: the path of its assembly. Empty for the one that the server brings along.</summary>
    public string Tool { get; init; } = "";

    /// <summary>Whether a repository without settings is asked first, by a pull request that offers them.</summary>
    public bool Onboarding { get; init; } = true;

    /// <summary>How many repositories are worked on at the same time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long a repository has to be quiet before the work begins.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the work waits at most for a repository that is never quiet.</summary>
    public TimeSpan DebounceLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For how long a worker holds a job before it has to say that it is still there.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one job may take.</summary>
    public TimeSpan JobTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often a job is tried before it is put aside.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>How long the second try waits; each further one twice as long.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a try waits at most.</summary>
    public TimeSpan RetryDelayLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Where repositories are analysed.</summary>
    public ExecutorKind Executor { get; init; }

    /// <summary>The image that the pods of the cluster run: that of this server.</summary>
    public string JobImage { get; init; } = "";

    /// <summary>The namespace of the pods. Empty for that of the server's own pod, or of the kubeconfig's context.</summary>
    public string JobNamespace { get; init; } = "";

    /// <summary>Where the pods reach this server.</summary>
    public Uri? JobServer { get; init; }

    /// <summary>The labels of this server's own pods, which the pods may reach and nothing else.</summary>
    public string JobServerPods { get; init; } = "";

    /// <summary>The namespace of this server's own pods. Empty for that of the pods.</summary>
    public string JobServerNamespace { get; init; } = "";

    /// <summary>The port that this server's own pods listen on. 0 for that of the address.</summary>
    public int JobServerPort { get; init; }

    /// <summary>How much processor time a pod has.</summary>
    public string JobCpu { get; init; } = "1";

    /// <summary>How much memory a pod has.</summary>
    public string JobMemory { get; init; } = "4Gi";

    /// <summary>How much a pod may write.</summary>
    public string JobDisk { get; init; } = "6Gi";

    /// <summary>How long the cluster may take to start a pod.</summary>
    public TimeSpan JobStart { get; init; } = TimeSpan.FromMinutes(5);
}
