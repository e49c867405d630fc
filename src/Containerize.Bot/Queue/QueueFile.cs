using Microsoft.Data.Sqlite;

namespace Containerize.Bot.Queue;

/// <summary>The file of the queue, and the one connection that this process has to it.</summary>
internal sealed class QueueFile : IQueueStore
{
    private const int Version = 1;

    private const string Schema = """
        CREATE TABLE delivery(id TEXT PRIMARY KEY, says TEXT NOT NULL UNIQUE, received INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX delivery_received ON delivery(received);
        CREATE TABLE job(
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          repository INTEGER NOT NULL,
          installation INTEGER NOT NULL,
          subject TEXT NOT NULL,
          event TEXT NOT NULL,
          state INTEGER NOT NULL,
          first INTEGER NOT NULL,
          due INTEGER NOT NULL,
          attempts INTEGER NOT NULL,
          lease TEXT,
          lease_end INTEGER,
          error TEXT);
        CREATE UNIQUE INDEX job_waiting ON job(repository, subject) WHERE state = 0;
        CREATE INDEX job_due ON job(state, due);
        """;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _gate = new(1);

    private QueueFile(SqliteConnection connection, TimeProvider clock) => (_connection, _clock) = (connection, clock);

    /// <inheritdoc/>
    public QueueDialect Dialect => QueueDialect.Sqlite;

    /// <summary>Opens it, and makes it where there is none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="ContainerizeException">It cannot be opened, or a later version made it (<see cref="ExitCode.Output"/>).</exception>
    public static QueueFile Open(string path, TimeProvider clock)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            // Whatever was said to be kept is on the disk, also when the power fails.
            Run(connection, null, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;");
            Prepare(connection, path);
            return new QueueFile(connection, clock);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new ContainerizeException(ExitCode.Output, $"the queue '{path}' cannot be opened: {e.Message}", "Set Bot:QueueFile to a file in a folder that this process may write to", null, e);
        }
    }

    /// <inheritdoc/>
    public async Task<T> InTransactionAsync<T>(Func<QueueTransaction, T> work, CancellationToken ct)
    {
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var result = work(new QueueTransaction(_connection, transaction, _clock.GetUtcNow().ToUnixTimeMilliseconds()));
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw new ContainerizeException(ExitCode.Unavailable, $"the queue's file cannot be used: {e.Message}", "It is tried again; check the disk", null, e);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is being written is written to its end: a connection that is closed under a transaction fails.
        _gate.Wait();
        _connection.Dispose();
        _gate.Dispose();
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var read = new SqliteCommand("PRAGMA user_version", connection, transaction);
        switch (Convert.ToInt32(read.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture))
        {
            case 0:
                Run(connection, transaction, Schema + $"PRAGMA user_version = {Version};");
                break;
            case Version:
                break;
            case var other:
                throw new ContainerizeException(ExitCode.Output, $"the queue '{path}' is of version {other}, and this server knows version {Version}", "Start the version that made it, or set Bot:QueueFile to another file");
        }

        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
#pragma warning disable CA2100 // Constants of this file.
        using var command = new SqliteCommand(sql, connection, transaction);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
