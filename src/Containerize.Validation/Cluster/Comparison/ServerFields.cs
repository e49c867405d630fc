using System.Text.Json.Nodes;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>What the server alone decides, and what others note about an object: no difference between a set and a cluster.</summary>
internal static class ServerFields
{
    private static readonly string[] Metadata = ["managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink"];

    // The whole object as it was last applied by a client; of a Secret with its values.
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Takes them out of an object.</summary>
    /// <param name="live">The object.</param>
    public static void Remove(JsonObject live)
    {
        live.Remove("status");
        if (live["metadata"] is not JsonObject metadata)
            return;
        foreach (var name in Metadata)
            metadata.Remove(name);
        if (metadata["annotations"] is JsonObject annotations && annotations.Remove(LastApplied) && annotations.Count == 0)
            metadata.Remove("annotations");
    }
}
