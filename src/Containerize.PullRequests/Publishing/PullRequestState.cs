namespace Containerize.PullRequests.Publishing;

/// <summary>A pull request of the bot's branch, as it is on the server.</summary>
/// <param name="Number">Its number.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="IsMerged">Whether it was merged.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its description.</param>
public sealed record PullRequestState(int Number, bool IsOpen, bool IsMerged, string Title, string Body)
{
    private const string Marker = "<!-- containerize content=";

    /// <summary>The hash of the content that it was made with; empty where the description no longer says.</summary>
    public string Content => Body.LastIndexOf(Marker, StringComparison.Ordinal) is var at and >= 0 && Body.Length >= at + Marker.Length + 64 ? Body.Substring(at + Marker.Length, 64) : "";
}
