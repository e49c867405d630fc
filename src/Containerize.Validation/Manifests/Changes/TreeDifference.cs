using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Changes;

/// <summary>Compares values as the API server would: the order of keys, quotes and empty values make no difference.</summary>
internal static class TreeDifference
{
    /// <summary>The first place in the new value that differs, the nearest above it for what is gone; null where the two are the same.</summary>
    /// <param name="was">The old value.</param>
    /// <param name="now">The new value.</param>
    public static YamlNode? Find(YamlNode? was, YamlNode? now) => (was, now) switch
    {
        (YamlMapping before, YamlMapping after) => Find(before, after),
        (YamlSequence before, YamlSequence after) => Find(before, after),
        _ when IsEmpty(was) && IsEmpty(now) => null,
        (YamlScalar { Text: var before }, YamlScalar { Text: var after }) => before == after ? null : now,
        _ => now ?? was,
    };

    private static YamlNode? Find(YamlMapping before, YamlMapping after)
    {
        foreach (var entry in after.Entries)
        {
            if (Find(before[entry.Key.Value], entry.Value) is { } found)
                return found;
        }

        return before.Entries.Any(entry => after[entry.Key.Value] is null && !IsEmpty(entry.Value)) ? after : null;
    }

    private static YamlNode? Find(YamlSequence before, YamlSequence after)
    {
        for (var index = 0; index < after.Items.Count; index++)
        {
            if (index >= before.Items.Count)
                return after.Items[index];
            if (Find(before.Items[index], after.Items[index]) is { } found)
                return found;
        }

        return after.Items.Count < before.Items.Count ? after : null;
    }

    private static bool IsEmpty(YamlNode? node) => node is null or YamlScalar { Text: null or "" } or YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 };
}
