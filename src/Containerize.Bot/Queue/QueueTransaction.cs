using System.Data.Common;

namespace Containerize.Bot.Queue;

/// <summary>What is done in one transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="now">The time of the store, in milliseconds since 1970.</param>
internal sealed class QueueTransaction(DbConnection connection, DbTransaction transaction, long now)
{
    /// <summary>The time, in milliseconds since 1970: the same clock for all who share the queue.</summary>
    public long Now => now;

    /// <summary>Whether other servers are told of what changed, once it is kept.</summary>
    public bool IsAnnounced { get; private set; }

    /// <summary>Changes rows.</summary>
    /// <param name="sql">The statement: a constant, with every value as a parameter.</param>
    /// <param name="values">The values.</param>
    /// <returns>How many rows changed.</returns>
    public int Change(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads rows.</summary>
    /// <param name="sql">The statement: a constant, with every value as a parameter.</param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="values">The values.</param>
    public IReadOnlyList<T> Read<T>(string sql, Func<DbDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Has other servers told of the change, once it is kept.</summary>
    public void Announce() => IsAnnounced = true;

    private DbCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The callers' statements are constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
