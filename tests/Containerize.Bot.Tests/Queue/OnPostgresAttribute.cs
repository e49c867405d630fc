using System.Reflection;
using Xunit.Sdk;

namespace Containerize.Bot.Tests.Queue;

/// <summary>Runs a test of the queue's contract on PostgreSQL; skipped, with the reason, where none answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.Reason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[QueueKind.Postgres]];
}
