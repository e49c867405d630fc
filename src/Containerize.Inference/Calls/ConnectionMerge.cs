using Containerize.Model;

namespace Containerize.Inference.Calls;

/// <summary>Makes one connection of several sightings of the same one.</summary>
internal static class ConnectionMerge
{
    /// <summary>The connections, sorted by from, to, kind and target. A sighting without a target adds nothing to one with.</summary>
    public static IReadOnlyList<Connection> Merge(IEnumerable<Connection> connections)
    {
        var merged = connections
            .GroupBy(c => (c.From, c.To, c.Kind, c.Target))
            .Select(g => g.First() with
            {
                Confidence = g.Min(c => c.Confidence),
                Alternative = g.All(c => c.Alternative),
                Evidence = g.SelectMany(c => c.Evidence).Distinct().OrderBy(e => e.Confidence).ThenBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Column).ThenBy(e => e.Detail, StringComparer.Ordinal).ToEquatableList(),
            })
            .ToArray();
        return [.. merged
            .Where(c => c.Target.Length > 0 || !merged.Any(o => o.From == c.From && o.To == c.To && o.Kind == c.Kind && o.Target.Length > 0))
            .OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal).ThenBy(c => c.Kind).ThenBy(c => c.Target, StringComparer.Ordinal)];
    }
}
