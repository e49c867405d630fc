namespace Containerize.Workspace.Scanning;

/// <summary>Names as numbers. Two names that share one only make a file a candidate that need not be.</summary>
internal static class Word
{
    /// <summary>The number of a name.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
