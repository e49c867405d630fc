using Microsoft.Data.Sqlite;

namespace Containerize.Bot.Queue;

/// <summary>What is done in one transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction.</param>
internal sealed class QueueTransaction(SqliteConnection connection, SqliteTransaction transaction)
{
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
    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] values)
    {
#pragma warning disable CA2100 // The callers' statements are constants.
        var command = new SqliteCommand(sql, connection, transaction);
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
