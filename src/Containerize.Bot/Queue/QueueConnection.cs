using Npgsql;

namespace Containerize.Bot.Queue;

/// <summary>The connection string of a queue. Its value holds a password, so nothing that is said of it quotes it.</summary>
internal static class QueueConnection
{
    /// <summary>What is wrong with one that cannot be read.</summary>
    public const string Fault = "Bot:Queue is no connection string of PostgreSQL";

    /// <summary>What to do about it.</summary>
    public const string Remedy = "write it as Host=...;Database=...;Username=...;Password=...";

    // Several servers share the connections that a database has, a hundred where nobody says otherwise.
    private const int Connections = 10;

    private const int SecondsToConnect = 5;
    private const int SecondsToAnswer = 10;
    private const int SecondsOfSilence = 15;

    /// <summary>Reads it, with times that fit in those ten seconds that GitHub waits for an answer, unless it names others.</summary>
    /// <param name="text">The connection string.</param>
    /// <returns>The connection string as it is used; null where it cannot be read or names no host.</returns>
    public static string? Bounded(string text)
    {
        try
        {
            var (given, usual) = (new NpgsqlConnectionStringBuilder(text), new NpgsqlConnectionStringBuilder());
            if (string.IsNullOrWhiteSpace(given.Host)) return null;
            if (given.Timeout == usual.Timeout) given.Timeout = SecondsToConnect;
            if (given.CommandTimeout == usual.CommandTimeout) given.CommandTimeout = SecondsToAnswer;
            if (given.KeepAlive == usual.KeepAlive) given.KeepAlive = SecondsOfSilence;
            if (given.MaxPoolSize == usual.MaxPoolSize) given.MaxPoolSize = Connections;
            given.ApplicationName ??= "containerize-bot";
            // Neither rows nor values belong in the text of an error.
            (given.IncludeErrorDetail, given.PersistSecurityInfo, given.LogParameters) = (false, false, false);
            return given.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            return null;
        }
    }
}
