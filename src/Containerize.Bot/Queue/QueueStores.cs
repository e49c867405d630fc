using Containerize.Bot.Settings;

namespace Containerize.Bot.Queue;

/// <summary>Opens the queue that the settings name.</summary>
internal static class QueueStores
{
    /// <summary>Opens it.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="clock">The clock of a file; a database has its own.</param>
    /// <exception cref="ContainerizeException">It cannot be opened.</exception>
    public static IQueueStore Open(BotOptions options, TimeProvider clock) => options.Queue.Length > 0 ? QueueDatabase.Open(options.Queue) : QueueFile.Open(options.QueueFile, clock);
}
