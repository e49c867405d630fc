using System.Text.Json.Serialization;
using Containerize.PullRequests;

namespace Containerize.Bot.Work;

/// <summary>Something that happened in a repository and calls for work. It says where to look; what is there is read anew when the work is done.</summary>
/// <param name="Installation">The id of the App's installation.</param>
/// <param name="Repository">The id of the repository, which stays when it is renamed.</param>
/// <param name="Owner">The owner's name.</param>
/// <param name="Name">The repository's name.</param>
/// <param name="Kind">What it is about.</param>
internal sealed record RepositoryEvent(long Installation, long Repository, string Owner, string Name, BotEventKind Kind)
{
    /// <summary>The base branch; empty for the default branch, or where it is not about one.</summary>
    public string Branch { get; init; } = "";

    /// <summary>The pull request; 0 where it is not about one.</summary>
    public int Number { get; init; }

    /// <summary>The comment; 0 where it is not about one.</summary>
    public long Comment { get; init; }

    /// <summary>Who did it, by login.</summary>
    public string Sender { get; init; } = "";

    /// <summary>What later events of the same kind take the place of. Each command stands for itself.</summary>
    [JsonIgnore]
    public string Subject => Kind switch
    {
        BotEventKind.Base => "base " + Branch,
        BotEventKind.PullRequest => "pull " + Number,
        _ => "comment " + Comment,
    };
}
