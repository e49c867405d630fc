using Containerize.Validation.Cluster.Lookups;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>A ResourceQuota of the cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Live">The object.</param>
internal sealed record Quota(string Name, YamlNode Live)
{
    private static readonly string[] Demanded = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    /// <summary>What may be used.</summary>
    public ResourceAmounts Hard { get; } = ResourceAmounts.Of(Live["spec"]?["hard"]);

    /// <summary>What is used.</summary>
    public ResourceAmounts Used { get; } = ResourceAmounts.Of(Live["status"]?["used"]);

    /// <summary>The amounts that every container has to state, since the quota counts them.</summary>
    public IEnumerable<string> Demands => Demanded.Where(name => Hard.Find(name) is not null);

    /// <summary>The quotas of a list.</summary>
    /// <param name="body">The server's answer.</param>
    public static IReadOnlyList<Quota> All(string body) => [.. LiveObject.Items(body).Select(item => new Quota(ServerText.Clean(LiveObject.Name(item)), item))];

    /// <summary>Whether the quota counts a pod; null where its scopes say something that is not known here.</summary>
    /// <param name="need">The pod.</param>
    public bool? Covers(PodNeed need)
    {
        bool? covers = true;
        foreach (var scope in Live["spec"]?["scopes"]?.Items ?? [])
            covers = And(covers, Matches(scope.Text, "Exists", [], need));
        foreach (var expression in Live["spec"]?["scopeSelector"]?["matchExpressions"]?.Items ?? [])
            covers = And(covers, Matches(expression["scopeName"]?.Text, expression["operator"]?.Text, [.. (expression["values"]?.Items ?? []).Select(v => v.Text ?? "")], need));
        return covers;
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Matches(string? scope, string? operation, string[] values, PodNeed need) => scope switch
    {
        "Terminating" => need.IsTerminating,
        "NotTerminating" => !need.IsTerminating,
        "BestEffort" => need.IsBestEffort,
        "NotBestEffort" => !need.IsBestEffort,
        "PriorityClass" => operation switch
        {
            "Exists" => need.PriorityClass.Length > 0,
            "DoesNotExist" => need.PriorityClass.Length == 0,
            "In" => values.Contains(need.PriorityClass, StringComparer.Ordinal),
            "NotIn" => !values.Contains(need.PriorityClass, StringComparer.Ordinal),
            _ => null,
        },
        _ => null,
    };
}
