namespace Containerize.Bot.Tests.Queue;

/// <summary>A test of several servers on one PostgreSQL; skipped, with the reason, where none answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Reason;
}
