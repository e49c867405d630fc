using Containerize.Bot.Queue;
using Containerize.Bot.Work;
using Containerize.PullRequests;

namespace Containerize.Bot.Tests;

/// <summary>Values that tests begin with.</summary>
internal static class Given
{
    public const string Secret = FakeDeliveries.Secret;

    public static RepositoryEvent Push(long repository = 7, string branch = "main") => new(1, repository, "example", "shop" + repository, BotEventKind.Base) { Branch = branch };

    public static Delivery Delivery(string id) => new(id, "says " + id);
}
