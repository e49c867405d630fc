using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace Containerize.Bot.Queue;

/// <summary>The queue in a PostgreSQL database that several servers share.</summary>
internal sealed class QueueDatabase : IQueueStore
{
    private const string Channel = "containerize_queue";

    // A server whose machine is gone in the middle of a transaction holds rows until the database ends it. Nobody else holds any for longer than a moment.
    private const string Begin = "SET LOCAL idle_in_transaction_session_timeout = 15000; SET LOCAL lock_timeout = 2000; SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    // Whoever is told of a change looks for it, so nothing is lost with an announcement and nobody waits until it is on the disk.
    private const string Announcement = $"SELECT set_config('synchronous_commit', 'off', true), pg_notify('{Channel}', '')";

    // PostgreSQL's code for a transaction that it ended, with its connection, because nothing came for too long.
    private const string StoodStill = "25P03";

    private const int ShortestPause = 5;
    private const int LongestPause = 500;

    // For longer than the database lets a transaction stand still: whoever comes to rows that one holds has them in the end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NpgsqlDataSource _source;

    private QueueDatabase(NpgsqlDataSource source) => _source = source;

    /// <inheritdoc/>
    public QueueDialect Dialect => QueueDialect.Postgres;

    /// <summary>Connects, and makes the tables where there are none.</summary>
    /// <param name="connection">The connection string.</param>
    /// <exception cref="ContainerizeException">It does not answer (<see cref="ExitCode.Unavailable"/>), or a later version made its tables (<see cref="ExitCode.Output"/>).</exception>
    public static QueueDatabase Open(string connection)
    {
        var database = new QueueDatabase(NpgsqlDataSource.Create(QueueConnection.Bounded(connection) ?? throw new ContainerizeException(ExitCode.Usage, QueueConnection.Fault, QueueConnection.Remedy)));
        try
        {
            QueueSchema.Prepare(database._source);
            return database;
        }
        catch (Exception e) when (IsAway(e))
        {
            database.Dispose();
            throw Away(e);
        }
        catch (ContainerizeException)
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<T> InTransactionAsync<T>(Func<QueueTransaction, T> work, CancellationToken ct)
    {
        var (wasLost, since) = (false, Stopwatch.GetTimestamp());
        for (var attempt = 1; ; attempt++)
        {
            var (isOpen, isCommitting) = (false, false);
            try
            {
                var connection = await _source.OpenConnectionAsync(ct).ConfigureAwait(false);
                await using var closed = connection.ConfigureAwait(false);
                isOpen = true;
                var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
                await using var ended = transaction.ConfigureAwait(false);
                var given = new QueueTransaction(connection, transaction, Now(connection, transaction));
                var result = work(given);
                isCommitting = true;
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                if (given.IsAnnounced) await AnnounceAsync(connection).ConfigureAwait(false);
                return result;
            }
            catch (PostgresException e) when (IsConflict(e) && Stopwatch.GetElapsedTime(since) < Patience)
            {
                // Two servers were at the same rows, and the database undid what this one did.
                await Task.Delay(Random.Shared.Next(ShortestPause, Math.Min(LongestPause, attempt * 10 * ShortestPause)), ct).ConfigureAwait(false);
            }
            catch (Exception e) when (IsAway(e))
            {
                // Connections that were kept are of no use after the database began anew, so it is tried once with another one. Of a commit without an answer nobody knows whether it was done.
                _source.Clear();
                if (wasLost || !isOpen || isCommitting || !IsLost(e)) throw Away(e);
                wasLost = true;
            }
        }
    }

    /// <summary>Listens for changes that any server makes, until it is cancelled or the connection is lost.</summary>
    /// <param name="changed">Is called when it listens, since what came before was not heard, and with each change.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="ContainerizeException">The connection was lost (<see cref="ExitCode.Unavailable"/>).</exception>
    public async Task ListenAsync(Action changed, CancellationToken ct)
    {
        try
        {
            var connection = await _source.OpenConnectionAsync(ct).ConfigureAwait(false);
            await using var closed = connection.ConfigureAwait(false);
            connection.Notification += (_, _) => changed();
            var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
            await using (listen.ConfigureAwait(false)) await listen.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
            changed();
            for (; ; ) await connection.WaitAsync(ct).ConfigureAwait(false);
        }
        catch (Exception e) when (IsAway(e))
        {
            throw Away(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    // After the transaction and not in it: the database lets one transaction at a time commit an announcement, and the others would wait for their turn with the rows that they hold.
    private static async Task AnnounceAsync(NpgsqlConnection connection)
    {
        try
        {
            var announce = new NpgsqlCommand(Announcement, connection);
            await using (announce.ConfigureAwait(false)) await announce.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (IsAway(e))
        {
            // What changed is kept, and is found by those who look for it.
        }
    }

    private static long Now(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        using var begin = new NpgsqlCommand(Begin, connection, transaction);
        return (long)begin.ExecuteScalar()!;
    }

    private static bool IsConflict(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable;

    // What the database says itself is about the statement, except that it ends the connection.
    private static bool IsLost(Exception e) =>
        e is not PostgresException told || told.SqlState is StoodStill || told.SqlState.StartsWith("57P", StringComparison.Ordinal);

    private static bool IsAway(Exception e) => e is NpgsqlException or SocketException or IOException or TimeoutException;

    private static ContainerizeException Away(Exception e) =>
        new(ExitCode.Unavailable, $"the queue's database cannot be used: {(e as PostgresException)?.MessageText ?? e.Message}", "It is tried again; check the database, and the address and account in Bot:Queue", null, e);
}
