using Xunit;

namespace Containerize.Testing;

/// <summary>A test that needs a Kubernetes API server; skipped, with the reason, where <c>CONTAINERIZE_TEST_KUBECONFIG</c> names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    /// <summary>The environment variable that names the kubeconfig.</summary>
    public const string Variable = "CONTAINERIZE_TEST_KUBECONFIG";

    /// <summary>Looks for the kubeconfig.</summary>
    public ClusterFactAttribute()
    {
        if (KubeConfig is not { Length: > 0 } path)
        {
            Skip = $"no cluster to ask: {Variable} names no kubeconfig";
        }
        else if (!File.Exists(path))
        {
            Skip = $"no cluster to ask: the file that {Variable} names does not exist";
        }
    }

    /// <summary>The kubeconfig's path; null where the variable is not set.</summary>
    public static string? KubeConfig => Environment.GetEnvironmentVariable(Variable);
}
