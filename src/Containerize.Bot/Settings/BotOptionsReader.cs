using System.Text.RegularExpressions;

namespace Containerize.Bot.Settings;

/// <summary>Reads the server's settings, and refuses those that it could not work with, all in one sentence each.</summary>
internal static partial class BotOptionsReader
{
    /// <summary>Fewer characters can be guessed from one signed delivery.</summary>
    public const int ShortestSecret = 16;

    private const string Remedy = "docs/server.md lists all settings and what they may be";

    private static readonly HashSet<string> Known = new(typeof(BotOptions).GetProperties().Select(p => p.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them.</summary>
    /// <param name="configuration">The configuration of the process.</param>
    /// <exception cref="ContainerizeException">A setting is missing, unknown or not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static BotOptions Read(IConfiguration configuration)
    {
        var options = SecretOf(Bound(configuration));
        var faults = QueueFaults.Of(configuration, options).Concat(Faults(options)).ToList();
        return faults.Count == 0 ? options : throw Refusal(faults);
    }

    /// <summary>Reads where the queue is, and nothing else.</summary>
    /// <param name="configuration">The configuration of the process.</param>
    /// <exception cref="ContainerizeException">It is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static BotOptions ReadQueue(IConfiguration configuration)
    {
        var options = Bound(configuration);
        var faults = QueueFaults.Of(configuration, options).ToList();
        return faults.Count == 0 ? options : throw Refusal(faults);
    }

    private static ContainerizeException Refusal(IReadOnlyList<(string What, string Remedy)> faults) =>
        new(ExitCode.Usage, string.Join("; ", faults.Select(f => f.What)), string.Join("; ", faults.Select(f => f.Remedy)));

    private static BotOptions Bound(IConfiguration configuration)
    {
        var section = configuration.GetSection(BotOptions.Section);
        if (section.GetChildren().Select(s => s.Key).Where(name => !Known.Contains(name)).ToList() is { Count: > 0 } unknown)
            throw new ContainerizeException(ExitCode.Usage, $"there is no setting {string.Join(" or ", unknown.Select(name => $"{BotOptions.Section}:{name}"))}", Remedy);
        try
        {
            return section.Get<BotOptions>() ?? new BotOptions();
        }
        catch (InvalidOperationException e)
        {
            // The message shows the value, which may be a secret in the wrong place; of it the name alone is taken.
            var name = Setting().Match(e.Message) is { Success: true } match ? match.Value : $"a value below {BotOptions.Section}";
            throw new ContainerizeException(ExitCode.Usage, $"{name} is of the wrong kind", Remedy);
        }
    }

    // Whatever wrote the file may have ended it with a line break, which is no part of the secret.
    private static BotOptions SecretOf(BotOptions options)
    {
        if (options.WebhookSecretFile.Length == 0) return options;
        if (options.WebhookSecret.Length > 0) throw new ContainerizeException(ExitCode.Usage, "Bot:WebhookSecret and Bot:WebhookSecretFile are both set", "leave one of them out");
        try
        {
            return options with { WebhookSecret = File.ReadAllText(options.WebhookSecretFile).TrimEnd('\r', '\n') };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"'{options.WebhookSecretFile}', which Bot:WebhookSecretFile names, cannot be read", "mount the secret there, readable for this process", null, e);
        }
    }

    private static IEnumerable<(string What, string Remedy)> Faults(BotOptions options)
    {
        if (options.WebhookSecret.Trim().Length == 0)
            yield return ("Bot:WebhookSecret is empty, so that anybody could send webhooks", "set it to the secret of the GitHub App's webhook");
        else if (options.WebhookSecret.Length < ShortestSecret)
            yield return ($"Bot:WebhookSecret has fewer than {ShortestSecret} characters", "set a long random one here and in the GitHub App");
        if (options.AppId <= 0) yield return ("Bot:AppId is missing", "set it to the id that the GitHub App's page shows");
        if (options.PrivateKeyFile.Length == 0) yield return ("Bot:PrivateKeyFile is missing", "set it to the path of the private key that the GitHub App's page gave you");
        else if (!File.Exists(options.PrivateKeyFile)) yield return ($"there is no file '{options.PrivateKeyFile}', which Bot:PrivateKeyFile names", "mount the private key there");
        if (!IsSafe(options.GitHubApi)) yield return ("Bot:GitHubApi is no https address", "set it to the address of the API, or leave it out for github.com");
        foreach (var fault in ExecutorFaults.Of(options)) yield return fault;
        foreach (var (name, value, least, most) in Numbers(options).Where(n => n.Value < n.Least || n.Value > n.Most)) yield return ($"{name} is {value}", $"set it to {least} to {most}");
        foreach (var (name, value) in Times(options).Where(t => t.Value <= TimeSpan.Zero || t.Value > TimeSpan.FromDays(1))) yield return ($"{name} is {value}", "set it to a time above 0 and up to a day, such as 00:00:30");
    }

    private static (string Name, int Value, int Least, int Most)[] Numbers(BotOptions options) => [("Bot:Workers", options.Workers, 1, 64), ("Bot:Attempts", options.Attempts, 1, 100)];

    private static (string Name, TimeSpan Value)[] Times(BotOptions options) =>
    [
        ("Bot:Debounce", options.Debounce),
        ("Bot:DebounceLimit", options.DebounceLimit),
        ("Bot:Lease", options.Lease),
        ("Bot:JobTime", options.JobTime),
        ("Bot:JobStart", options.JobStart),
        ("Bot:RetryDelay", options.RetryDelay),
        ("Bot:RetryDelayLimit", options.RetryDelayLimit),
    ];

    [GeneratedRegex("(?<= at ')Bot:[A-Za-z]+(?=' to type )", RegexOptions.RightToLeft)]
    private static partial Regex Setting();

    // A token travels to it, so it has to be encrypted, except on the machine itself.
    private static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0;
}
