namespace Containerize.Bot.Queue;

/// <summary>In what the stores of a queue differ.</summary>
/// <param name="IsShared">Whether other servers may be at work on it at the same time.</param>
/// <param name="SkipLocked">The end of a query that passes over rows that somebody else is taking.</param>
internal sealed record QueueDialect(bool IsShared, string SkipLocked)
{
    /// <summary>A file, which one server has.</summary>
    public static readonly QueueDialect Sqlite = new(false, "");

    /// <summary>A database that several servers share.</summary>
    public static readonly QueueDialect Postgres = new(true, "FOR UPDATE SKIP LOCKED");
}
