using System.Text.Json.Nodes;
using Containerize.Validation.Cluster;

namespace Containerize.Deployment.Cluster;

/// <summary>How an object of ours is told from others: deploy sets a label on everything that it applies.</summary>
internal static class Ownership
{
    /// <summary>The name under which fields are applied.</summary>
    public const string Manager = "containerize";

    /// <summary>The label.</summary>
    public const string Label = "app.kubernetes.io/managed-by";

    /// <summary>The object with the label, as the JSON that is applied.</summary>
    /// <param name="o">The object.</param>
    public static string Body(KubernetesObject o)
    {
        var root = JsonNode.Parse(NodeJson.Write(o.Node, o.Namespace))!.AsObject();
        if (root["metadata"] is not JsonObject metadata) root["metadata"] = metadata = [];
        if (metadata["labels"] is not JsonObject labels) metadata["labels"] = labels = [];
        labels[Label] = Manager;
        return root.ToJsonString();
    }

    /// <summary>Whether an object of the cluster carries the label.</summary>
    /// <param name="live">The object.</param>
    public static bool IsOurs(System.Text.Json.JsonElement live) => live.Text("metadata", "labels", Label) == Manager;
}
