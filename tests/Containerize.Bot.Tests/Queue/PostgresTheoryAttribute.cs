namespace Containerize.Bot.Tests.Queue;

/// <summary>A test of several servers on one PostgreSQL for more than one case; skipped, with the reason, where none answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Reason;
}
