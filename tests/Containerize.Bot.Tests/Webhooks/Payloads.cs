namespace Containerize.Bot.Tests.Webhooks;

/// <summary>Bodies of webhooks with the fields that GitHub sends, as far as they matter.</summary>
internal static class Payloads
{
    public const string Repository = """{"id": 7, "full_name": "example/shop", "pushed_at": 1767225600}""";

    public static string Push(string branch = "main", string after = "a1", string sender = "octocat", bool deleted = false, long repository = 7) => $$$"""
        {"ref": "refs/heads/{{{branch}}}", "before": "00", "after": "{{{after}}}", "deleted": {{{(deleted ? "true" : "false")}}},
         "repository": {"id": {{{repository}}}, "full_name": "example/shop{{{(repository == 7 ? "" : repository)}}}", "pushed_at": 1767225600},
         "installation": {"id": 1}, "sender": {"login": "{{{sender}}}"} }
        """;

    public static string PullRequest(string action, string head = "topic", long headRepository = 7, string updated = "2026-01-01T00:00:00Z") => $$$"""
        {"action": "{{{action}}}", "pull_request": {"number": 3, "updated_at": "{{{updated}}}", "head": {"ref": "{{{head}}}", "sha": "b2", "repo": {"id": {{{headRepository}}} } }, "base": {"ref": "main"} },
         "repository": {{{Repository}}}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
        """;

    public static string Comment(string text, bool isPullRequest = true, string action = "created") => $$$"""
        {"action": "{{{action}}}", "issue": {"number": 3{{{(isPullRequest ? ", \"pull_request\": {\"url\": \"x\"}" : "")}}}}, "comment": {"id": 99, "updated_at": "2026-01-01T00:00:00Z", "body": {{{System.Text.Json.JsonSerializer.Serialize(text)}}} },
         "repository": {{{Repository}}}, "installation": {"id": 1}, "sender": {"login": "octocat"} }
        """;

    public static string Installation(string action, string list = "repositories") => $$$"""
        {"action": "{{{action}}}", "installation": {"id": 1, "updated_at": "2026-01-01T00:00:00Z"}, "{{{list}}}": [{"id": 7, "full_name": "example/shop"}, {"id": 8, "full_name": "example/other"}, {"id": 9, "full_name": "../../etc"}], "sender": {"login": "octocat"} }
        """;
}
