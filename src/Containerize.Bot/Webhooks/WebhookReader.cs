using Containerize.Bot.Work;
using Containerize.PullRequests;
using Containerize.PullRequests.Git;

namespace Containerize.Bot.Webhooks;

/// <summary>Reads what an event is about. Who may do what is not read here: whoever acts on it asks GitHub.</summary>
internal static class WebhookReader
{
    /// <summary>What a command begins with.</summary>
    public const string CommandWord = "/containerize";

    private const string Heads = "refs/heads/";

    /// <summary>Reads it.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="body">The body.</param>
    public static WebhookEvent Read(string name, Payload body)
    {
        var installation = body.Number("installation.id");
        IEnumerable<RepositoryEvent?> work = (name, body.Text("action")) switch
        {
            ("push", _) => [Push(installation, body)],
            ("pull_request", "opened" or "synchronize" or "reopened" or "edited" or "closed") => [PullRequest(installation, body)],
            ("issue_comment", "created") => [Command(installation, body)],
            ("check_run", "rerequested") => Checked(installation, body, "check_run."),
            ("check_suite", "rerequested") => Checked(installation, body, "check_suite."),
            ("installation", "created" or "unsuspend" or "new_permissions_accepted") => Installed(installation, body, "repositories"),
            ("installation_repositories", "added") => Installed(installation, body, "repositories_added"),
            _ => [],
        };
        return new WebhookEvent(body.Text("sender.login"), Says(name, body), [.. work.OfType<RepositoryEvent>()])
        {
            Installation = installation,
            IsGone = name == "installation" && body.Text("action") is "deleted" or "suspend",
            Removed = name == "installation_repositories" ? [.. body.Items("repositories_removed").Select(r => r.Number("id")).Where(id => id > 0)] : [],
        };
    }

    // The times are in it because the same may rightly happen twice: a branch that is put back and forth. A delivery that is sent again says the same times.
    private static string Says(string name, Payload body) => string.Join('\n', (string[])
    [
        name, body.Text("action"), body.Text("installation.id"), body.Text("repository.id"), body.Text("ref"), body.Text("before"), body.Text("after"), body.Text("repository.pushed_at"),
        body.Text("pull_request.number"), body.Text("pull_request.head.sha"), body.Text("pull_request.updated_at"), body.Text("comment.id"), body.Text("comment.updated_at"),
        body.Text("check_run.id"), body.Text("check_suite.id"), body.Text("check_suite.updated_at"), body.Text("installation.updated_at"),
        .. body.Items("repositories").Concat(body.Items("repositories_added")).Concat(body.Items("repositories_removed")).Select(r => r.Text("id")),
    ]);

    private static RepositoryEvent? Push(long installation, Payload body)
    {
        var reference = body.Text("ref");
        if (!reference.StartsWith(Heads, StringComparison.Ordinal) || body.Is("deleted")) return null;
        var branch = reference[Heads.Length..];
        return body.Event(installation, "repository.", BotEventKind.Base) is { } e ? e with { Branch = BranchName.BaseOf(branch) ?? branch } : null;
    }

    private static RepositoryEvent? PullRequest(long installation, Payload body)
    {
        var isHere = body.Number("pull_request.head.repo.id") == body.Number("repository.id");
        if (isHere && BranchName.BaseOf(body.Text("pull_request.head.ref")) is { } branch) return body.Event(installation, "repository.", BotEventKind.Base) is { } own ? own with { Branch = branch } : null;
        if (body.Text("action") == "closed") return null;
        return body.Event(installation, "repository.", BotEventKind.PullRequest) is { } other ? other with { Number = Small(body.Number("pull_request.number")) } : null;
    }

    private static RepositoryEvent? Command(long installation, Payload body)
    {
        var isCommand = body.Has("issue.pull_request") && body.Text("comment.body").Split('\n').Any(line => line.TrimStart().StartsWith(CommandWord, StringComparison.Ordinal));
        return isCommand && body.Event(installation, "repository.", BotEventKind.Command) is { } e ? e with { Number = Small(body.Number("issue.number")), Comment = body.Number("comment.id") } : null;
    }

    private static IEnumerable<RepositoryEvent?> Checked(long installation, Payload body, string check) =>
        body.Items(check + "pull_requests").Select(p => body.Event(installation, "repository.", BotEventKind.PullRequest) is { } e ? e with { Number = Small(p.Number("number")) } : null);

    private static IEnumerable<RepositoryEvent?> Installed(long installation, Payload body, string list) =>
        body.Items(list).Select(r => r.Event(installation, "", BotEventKind.Base)).Select(e => e is null ? null : e with { Sender = body.Text("sender.login") });

    private static int Small(long number) => number is > 0 and <= int.MaxValue ? (int)number : 0;
}
