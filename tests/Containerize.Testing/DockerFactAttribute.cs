using Xunit;

namespace Containerize.Testing;

/// <summary>A test that needs a Docker engine; skipped, with the reason, where none answers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DockerFactAttribute : FactAttribute
{
    /// <summary>Asks for the engine once per test run.</summary>
    public DockerFactAttribute()
    {
        if (DockerEngine.Reason is { } reason)
        {
            Skip = reason;
        }
    }
}
