namespace Containerize.Bot.Queue;

/// <summary>In what the stores of a queue differ.</summary>
/// <param name="IsShared">Whether other servers may be at work on it at the same time.</param>
/// <param name="SkipLocked">The end of a query that passes over rows that somebody else is taking.</param>
/// <param name="Announce">The statement that tells other servers of a change; empty where there are none.</param>
internal sealed record QueueDialect(bool IsShared, string SkipLocked, string Announce)
{
    /// <summary>A file, which one server has.</summary>
    public static readonly QueueDialect Sqlite = new(false, "", "");

    /// <summary>A database that several servers share.</summary>
    public static readonly QueueDialect Postgres = new(true, "FOR UPDATE SKIP LOCKED", $"SELECT pg_notify('{Channel}', '')");

    /// <summary>Where servers tell each other of changes.</summary>
    public const string Channel = "containerize_queue";
}
