namespace Containerize.Bot.Queue;

/// <summary>Where the queue is kept: its rows, its time, and transactions over them. What the queue means is <see cref="JobQueue"/>'s, the same for every store.</summary>
internal interface IQueueStore : IDisposable
{
    /// <summary>In what the statements for it differ from those for others.</summary>
    QueueDialect Dialect { get; }

    /// <summary>Does something in one transaction: all of it or nothing.</summary>
    /// <param name="work">What to do. It may be called again where the first time came to nothing.</param>
    /// <param name="ct">Cancels the wait for one's turn, not the work.</param>
    /// <exception cref="ContainerizeException">The store cannot be used for now (<see cref="ExitCode.Unavailable"/>). No secret is in the sentence.</exception>
    Task<T> InTransactionAsync<T>(Func<QueueTransaction, T> work, CancellationToken ct);
}
