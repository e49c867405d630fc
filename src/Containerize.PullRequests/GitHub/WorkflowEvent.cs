using System.Text.Json;

namespace Containerize.PullRequests.GitHub;

/// <summary>Reads where to look from the file that GitHub Actions has for what happened. Numbers and ids are all that is taken.</summary>
internal static class WorkflowEvent
{
    private const long Longest = 32 << 20;

    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What the workflow runs for.</param>
    /// <param name="repository">The repository as owner/name.</param>
    /// <exception cref="ContainerizeException">It is not there or holds something else, or a stranger's head comes with the rights of the base (<see cref="ExitCode.Usage"/>).</exception>
    public static BotEvent Read(string file, string name, string repository)
    {
        try
        {
            if (new FileInfo(file).Length > Longest) throw new IOException();
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            if (name == "issue_comment") return new BotEvent(BotEventKind.Command) { Comment = root.GetProperty("comment").GetProperty("id").GetInt64() };
            if (name == "pull_request_target" && !IsHere(root.GetProperty("pull_request").GetProperty("head"), repository))
                throw new ContainerizeException(ExitCode.Usage, "the workflow has the rights of the base branch and runs for a pull request from elsewhere", "Run the bot on pull_request");
            return new BotEvent(BotEventKind.PullRequest) { Number = root.GetProperty("number").GetInt32() };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ContainerizeException(ExitCode.Usage, $"GITHUB_EVENT_PATH names no file that says what {name} is about", "Run it in GitHub Actions, or give --base", null, e);
        }
    }

    // Of a fork that was deleted nothing is there.
    private static bool IsHere(JsonElement head, string repository) =>
        head.TryGetProperty("repo", out var there) && there.ValueKind == JsonValueKind.Object && there.GetProperty("full_name").GetString() is { } fullName && fullName.Equals(repository, StringComparison.OrdinalIgnoreCase);
}
