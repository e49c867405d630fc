namespace Containerize.Generation.Settings;

/// <summary>Finds the name that somebody meant.</summary>
internal static class NearestName
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["isolation"] = "It is called networkPolicy now: strict in place of policy, off in place of none",
    };

    /// <summary>The remedy for an unknown name: the nearest valid one, or all of them where none is near.</summary>
    public static string Remedy(string name, IReadOnlyCollection<string> valid)
    {
        if (Renamed.TryGetValue(name, out var now)) return now;
        var nearest = valid.Select(v => (Name: v, Distance: Distance(name.ToLowerInvariant(), v.ToLowerInvariant()))).OrderBy(v => v.Distance).ThenBy(v => v.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is { } found && nearest.Distance <= Math.Max(2, found.Length / 2)
            ? $"Did you mean {found}?"
            : "Known are " + string.Join(", ", valid.Order(StringComparer.Ordinal));
    }

    /// <summary>How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one name of the other.</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
