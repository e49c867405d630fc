using Containerize.Bot.Tests.Queue;

namespace Containerize.Bot.Tests.Storm;

/// <summary>A test that needs a sandbox and PostgreSQL; skipped with the reason where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedStormFactAttribute : FactAttribute
{
    public SharedStormFactAttribute() => Skip = new SandboxFactAttribute().Skip ?? PostgresServer.Reason;
}
