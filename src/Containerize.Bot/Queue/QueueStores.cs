namespace Containerize.Bot.Queue;

/// <summary>Opens the queue that the settings name.</summary>
internal static class QueueStores
{
    /// <summary>Opens it.</summary>
    /// <param name="connection">The connection string of a database; empty for a file.</param>
    /// <param name="file">The file.</param>
    /// <param name="clock">The clock of a file; a database has its own.</param>
    /// <exception cref="ContainerizeException">It cannot be opened.</exception>
    public static IQueueStore Open(string connection, string file, TimeProvider clock) => connection.Length > 0 ? QueueDatabase.Open(connection) : QueueFile.Open(file, clock);
}
