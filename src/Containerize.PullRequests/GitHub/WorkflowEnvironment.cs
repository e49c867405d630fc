using System.Text.RegularExpressions;

namespace Containerize.PullRequests.GitHub;

/// <summary>What GitHub Actions, or somebody in its place, says in the environment.</summary>
/// <param name="Token">The token; empty for none.</param>
/// <param name="Repository">The repository as owner/name; empty for none.</param>
/// <param name="Api">The address of the API.</param>
/// <param name="Event">What the workflow runs for; empty outside one.</param>
/// <param name="Branch">The branch that it runs for; empty where it runs for none.</param>
public sealed partial record WorkflowEnvironment(string Token, string Repository, Uri Api, string Event, string Branch)
{
    /// <summary>The address that people and Git use.</summary>
    public Uri Server { get; init; } = new("https://github.com");

    /// <summary>The file that holds what happened; empty for none.</summary>
    public string EventFile { get; init; } = "";

    /// <summary>The file that takes what the run has to say; empty for none.</summary>
    public string SummaryFile { get; init; } = "";

    private const string Heads = "refs/heads/";

    /// <summary>Whether it runs for a pull request, whose author may be anybody.</summary>
    public bool IsForPullRequest => Event.StartsWith("pull_request", StringComparison.Ordinal);

    /// <summary>What happened.</summary>
    /// <exception cref="ContainerizeException">The file that says so is not there or holds something else, or a stranger's head comes with the rights of the base (<see cref="ExitCode.Usage"/>).</exception>
    public BotEvent Happened() => IsForPullRequest || Event == "issue_comment" ? WorkflowEvent.Read(EventFile, Event, Repository) : new BotEvent(BotEventKind.Base) { Branch = Branch };

    /// <summary>Reads it.</summary>
    /// <param name="variable">Gives the value of a variable; null where there is none.</param>
    /// <exception cref="ContainerizeException">A variable holds something that it cannot (<see cref="ExitCode.Usage"/>).</exception>
    public static WorkflowEnvironment Read(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        string Value(string name) => variable(name)?.Trim() ?? "";
        var repository = Value("GITHUB_REPOSITORY");
        if (repository.Length > 0 && !Name().IsMatch(repository)) throw Wrong("GITHUB_REPOSITORY", "is not of the form owner/name");
        Uri Address(string name, string otherwise) =>
            Uri.TryCreate(Value(name) is { Length: > 0 } given ? given : otherwise, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
                ? address : throw Wrong(name, "is no https address");
        var reference = Value("GITHUB_REF");
        return new WorkflowEnvironment(Value("GITHUB_TOKEN"), repository, Address("GITHUB_API_URL", "https://api.github.com"), Value("GITHUB_EVENT_NAME"), reference.StartsWith(Heads, StringComparison.Ordinal) ? reference[Heads.Length..] : "")
        {
            Server = Address("GITHUB_SERVER_URL", "https://github.com"),
            EventFile = Value("GITHUB_EVENT_PATH"),
            SummaryFile = Value("GITHUB_STEP_SUMMARY"),
        };
    }

    private static ContainerizeException Wrong(string name, string what) => new(ExitCode.Usage, $"{name} {what}", "Set it as GitHub Actions does", new SourceLocation(name));

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})/(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
