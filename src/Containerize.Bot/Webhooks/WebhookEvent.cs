using Containerize.Bot.Work;

namespace Containerize.Bot.Webhooks;

/// <summary>What a webhook comes to.</summary>
/// <param name="Sender">Who caused it, by login.</param>
/// <param name="Says">Everything by which one event differs from another, as one text.</param>
/// <param name="Work">What it calls for.</param>
internal sealed record WebhookEvent(string Sender, string Says, IReadOnlyList<RepositoryEvent> Work)
{
    /// <summary>The installation that it comes from; 0 for none.</summary>
    public long Installation { get; init; }

    /// <summary>Whether the whole installation is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>The repositories that were taken away from the installation.</summary>
    public IReadOnlyList<long> Removed { get; init; } = [];
}
