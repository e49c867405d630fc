using Npgsql;

namespace Containerize.Bot.Queue;

/// <summary>The tables of a queue that several servers share. Servers that start at the same time make or change them one after the other.</summary>
internal static class QueueSchema
{
    // Any number that nobody else in the database locks by.
    private const long Lock = 0x636f6e7461696e;

    // One step for each version; a step that was released is never changed.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE delivery(id text PRIMARY KEY, says text NOT NULL UNIQUE, received bigint NOT NULL);
        CREATE INDEX delivery_received ON delivery(received);
        CREATE TABLE job(
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          repository bigint NOT NULL,
          installation bigint NOT NULL,
          subject text NOT NULL,
          event text NOT NULL,
          state integer NOT NULL,
          first bigint NOT NULL,
          due bigint NOT NULL,
          attempts integer NOT NULL,
          lease text,
          lease_end bigint,
          error text);
        CREATE UNIQUE INDEX job_waiting ON job(repository, subject) WHERE state = 0;
        CREATE UNIQUE INDEX job_held ON job(repository) WHERE state = 1;
        CREATE INDEX job_due ON job(due, id) WHERE state = 0;
        CREATE TABLE turn(chore text PRIMARY KEY, begun bigint NOT NULL);
        """,
    ];

    /// <summary>Brings the tables to what this version of the server knows.</summary>
    /// <param name="source">The database.</param>
    /// <exception cref="ContainerizeException">A later version made them (<see cref="ExitCode.Output"/>).</exception>
    public static void Prepare(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        Run(connection, $"SELECT pg_advisory_xact_lock({Lock}); CREATE TABLE IF NOT EXISTS queue_version(version integer NOT NULL);");
        using var read = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM queue_version", connection);
        var version = (int)read.ExecuteScalar()!;
        if (version > Steps.Length)
            throw new ContainerizeException(ExitCode.Output, $"the queue's database is of version {version}, and this server knows version {Steps.Length}", "Start the version that made it, or set Bot:Queue to another database");
        for (var step = version; step < Steps.Length; step++) Run(connection, Steps[step] + $"INSERT INTO queue_version VALUES({step + 1});");
        transaction.Commit();
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants of this file.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
