namespace Containerize.Bot.Tests.Queue;

/// <summary>Where a queue under test is kept.</summary>
public enum QueueKind
{
    /// <summary>In a file.</summary>
    File,

    /// <summary>In a PostgreSQL database.</summary>
    Postgres,
}
