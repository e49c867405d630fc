namespace Containerize.Validation.Schemas;

/// <summary>Finds the name that was probably meant.</summary>
public static class Spelling
{
    /// <summary>The nearest of the names; null when none is near. A third of the letters may differ, at most three.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="names">What could have been meant.</param>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        string? best = null;
        var limit = Math.Min(3, Math.Max(1, word.Length / 3)) + 1;
        foreach (var name in names)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                return name;
            if (Math.Abs(name.Length - word.Length) >= limit)
                continue;
            var distance = Distance(word, name, limit);
            if (distance < limit)
                (best, limit) = (name, distance);
        }

        return best;
    }

    /// <summary>The number of letters to insert, remove, replace or swap with their neighbour.</summary>
    /// <param name="left">One word.</param>
    /// <param name="right">The other word; case does not count.</param>
    /// <param name="limit">Beyond this the exact number does not matter.</param>
    public static int Distance(string left, string right, int limit)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        var beforePrevious = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
                return least;
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
