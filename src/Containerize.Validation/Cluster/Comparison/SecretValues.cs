using System.Text.Json.Nodes;
using Containerize.Validation.Secrets;

namespace Containerize.Validation.Cluster.Comparison;

/// <summary>Replaces secrets by stars. Where the two sides differ that can be seen, and nothing else of the values.</summary>
internal static class SecretValues
{
    private const string Hidden = "***";
    private const string Old = "*** (before)";
    private const string New = "*** (after)";

    /// <summary>Hides every value of a Secret, and in other objects what looks like a password or holds one.</summary>
    /// <param name="before">What the cluster has; null where it has nothing.</param>
    /// <param name="after">What it would have.</param>
    public static void Hide(JsonObject? before, JsonObject after)
    {
        var all = after["kind"]?.ToString() == "Secret";
        foreach (var name in all ? new[] { "data", "stringData" } : [])
            HideEntries(before?[name] as JsonObject, after[name] as JsonObject, _ => true);
        Walk(before, after);
    }

    private static void HideEntries(JsonObject? before, JsonObject? after, Func<string, bool> which)
    {
        foreach (var key in (before ?? []).Concat(after ?? []).Select(entry => entry.Key).Where(which).Distinct().ToList())
        {
            var same = before?.ContainsKey(key) != true || after?.ContainsKey(key) != true || JsonNode.DeepEquals(before[key], after[key]);
            if (before?.ContainsKey(key) == true)
                before[key] = same ? Hidden : Old;
            if (after?.ContainsKey(key) == true)
                after[key] = same ? Hidden : New;
        }
    }

    private static void Walk(JsonNode? before, JsonNode? after)
    {
        if (before is JsonArray || after is JsonArray)
        {
            var (left, right) = (before as JsonArray ?? [], after as JsonArray ?? []);
            for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
                Walk(index < left.Count ? left[index] : null, index < right.Count ? right[index] : null);
            return;
        }

        var (old, made) = (before as JsonObject, after as JsonObject);
        HideEntries(old, made, key => IsSecret(key, old) || IsSecret(key, made));
        foreach (var key in (old ?? []).Concat(made ?? []).Select(entry => entry.Key).Distinct().ToList())
            Walk(old?[key], made?[key]);
    }

    // The name of an environment variable stands beside its value.
    private static bool IsSecret(string key, JsonObject? of)
    {
        if (of?[key] is not JsonValue value || value.GetValueKind() != System.Text.Json.JsonValueKind.String)
            return false;
        var text = value.GetValue<string>();
        var named = key == "value" && of["name"] is JsonValue name ? name.ToString() : key;
        return (SecretText.IsSecretKey(named) && SecretText.IsLiteral(text)) || SecretText.SecretPart(text) is not null;
    }
}
