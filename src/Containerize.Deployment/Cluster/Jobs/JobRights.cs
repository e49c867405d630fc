using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster.Jobs;

/// <summary>What a program has to be allowed that makes Jobs with a policy for each, watches them and removes them. It is all in one namespace.</summary>
internal static class JobRights
{
    private static readonly (string Group, string Resource, string[] Verbs)[] Needed =
    [
        ("batch", "jobs", ["create", "delete", "get", "list", "patch"]),
        ("networking.k8s.io", "networkpolicies", ["create", "delete", "list", "patch"]),
        ("", "pods", ["list"]),
        ("", "pods/log", ["get"]),
        ("", "events", ["list"]),
    ];

    /// <summary>The Role that grants all of it, as YAML on one line.</summary>
    /// <param name="ns">The namespace.</param>
    public static string Role(string ns) =>
        $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {{name: containerize-bot, namespace: {ns}}}, rules: [{string.Join(", ", Needed.Select(n => $"{{apiGroups: [\"{n.Group}\"], resources: [{n.Resource}], verbs: [{string.Join(", ", n.Verbs)}]}}"))}]}}";

    /// <summary>Asks for each right; what is not allowed is named, such as <c>create jobs.batch</c>. A review stores nothing.</summary>
    /// <param name="session">The cluster.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<IReadOnlyList<string>> MissingAsync(ClusterSession session, CancellationToken ct)
    {
        var missing = new List<string>();
        foreach (var (group, resource, verbs) in Needed)
        {
            foreach (var verb in verbs)
            {
                var answer = await session.SendAsync(AccessReview.Ask(group, resource, session.Fallback, verb), ct).ConfigureAwait(false);
                // Where the question itself is forbidden the work shows what is.
                if (ClusterSession.Parsed(answer) is { } review && !review.IsTrue("status", "allowed")) missing.Add($"{verb} {resource}{(group.Length > 0 ? "." + group : "")}");
            }
        }

        return missing;
    }
}
