namespace Containerize.PullRequests;

/// <summary>Something that happened. It says where to look, and nothing of it is believed: what is there is read anew.</summary>
/// <param name="Kind">What it is about.</param>
public sealed record BotEvent(BotEventKind Kind)
{
    /// <summary>The base branch; empty for the default branch, or where it is not about one.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The pull request; 0 where it is not about one.</summary>
    public int Number { get; init; }

    /// <summary>The comment; 0 where it is not about one.</summary>
    public long Comment { get; init; }
}
