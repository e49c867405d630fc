using System.Text.Json.Nodes;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>Leaves out what both sides have and the set does not say: defaults that the server put in, and what others wrote that stays.</summary>
internal static class SharedDefaults
{
    /// <summary>Takes them out of both sides.</summary>
    /// <param name="before">What the cluster has.</param>
    /// <param name="after">What it would have.</param>
    /// <param name="sent">What the set says; null where it says nothing.</param>
    public static void Remove(JsonNode? before, JsonNode? after, JsonNode? sent)
    {
        if (before is JsonObject left && after is JsonObject right)
        {
            var said = sent as JsonObject;
            foreach (var name in right.Select(entry => entry.Key).Where(left.ContainsKey).ToList())
            {
                if (said?.ContainsKey(name) != true && JsonNode.DeepEquals(left[name], right[name]))
                {
                    left.Remove(name);
                    right.Remove(name);
                }
                else
                {
                    Remove(left[name], right[name], said?[name]);
                }
            }
        }
        else if (before is JsonArray leftItems && after is JsonArray rightItems && leftItems.Count == rightItems.Count && sent is JsonArray items)
        {
            for (var index = 0; index < rightItems.Count; index++)
                Remove(leftItems[index], rightItems[index], Counterpart(items, rightItems[index], index));
        }
    }

    // Items of lists are told apart by their names where they have some.
    private static JsonNode? Counterpart(JsonArray items, JsonNode? item, int index) =>
        item is JsonObject named && named["name"]?.ToString() is { } name
            ? items.FirstOrDefault(candidate => candidate is JsonObject other && other["name"]?.ToString() == name)
            : index < items.Count ? items[index] : null;
}
