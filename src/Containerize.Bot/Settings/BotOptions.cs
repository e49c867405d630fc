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

    /// <summary>The file of the queue. The folder that it is in has to be there.</summary>
    public string QueueFile { get; init; } = "data/queue.db";

    /// <summary>The address of GitHub's API.</summary>
    public Uri GitHubApi { get; init; } = new("https://api.github.com");

    /// <summary>The tool that analyses: the path of its assembly. Empty for the one that the server brings along.</summary>
    public string Tool { get; init; } = "";

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
}
