using System.Text.Json;

namespace Containerize.Deployment.Tests.Cluster;

/// <summary>What a Kubernetes 1.36 API server answered about a rollout.</summary>
internal static class RecordedRollout
{
    /// <summary>The body of a recorded answer.</summary>
    /// <param name="name">The recording, for example <c>crash-pods</c>.</param>
    public static string Body(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cluster", "Rollouts", $"rollout-{name}.json")));
        return document.RootElement.GetProperty("response").GetProperty("body").GetRawText();
    }
}
