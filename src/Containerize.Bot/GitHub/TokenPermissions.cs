namespace Containerize.Bot.GitHub;

/// <summary>The permissions that GitHub is asked for; never more than the work at hand needs.</summary>
internal static class TokenPermissions
{
    /// <summary>All that would be of use.</summary>
    /// <param name="rights">What the token is for.</param>
    public static IReadOnlyDictionary<string, string> Of(TokenRights rights) => rights switch
    {
        TokenRights.Read => Map(("contents", "read"), ("metadata", "read")),
        TokenRights.Review => Map(("checks", "write"), ("contents", "write"), ("metadata", "read"), ("pull_requests", "write"), ("security_events", "write")),
        _ => Map(("contents", "write"), ("metadata", "read"), ("pull_requests", "write")),
    };

    /// <summary>Those without which nothing can be done; who installed the App may have granted no more.</summary>
    /// <param name="rights">What the token is for.</param>
    public static IReadOnlyDictionary<string, string> Necessary(TokenRights rights) => rights == TokenRights.Review ? Of(TokenRights.Write) : Of(rights);

    private static SortedDictionary<string, string> Map(params (string Name, string Level)[] permissions) =>
        new(permissions.ToDictionary(p => p.Name, p => p.Level), StringComparer.Ordinal);
}
