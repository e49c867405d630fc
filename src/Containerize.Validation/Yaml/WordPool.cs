using System.Collections.Concurrent;

namespace Containerize.Validation.Yaml;

/// <summary>Keeps one string for words that stand in many files, such as names of fields: a large set is mostly those.</summary>
internal static class WordPool
{
    private const int LongestWord = 48;
    private const int MostWords = 8192;

    private static readonly ConcurrentDictionary<string, string> Words = new(StringComparer.Ordinal);
    private static int _count;

    /// <summary>The key, as the same string for the same letters; once the pool is full, as it is.</summary>
    /// <param name="word">A key of a mapping. Values are not kept: some are passwords.</param>
    public static string Share(string word)
    {
        if (word.Length > LongestWord)
            return word;
        if (Words.TryGetValue(word, out var known))
            return known;
        if (Volatile.Read(ref _count) >= MostWords || !Words.TryAdd(word, word))
            return word;
        Interlocked.Increment(ref _count);
        return word;
    }

    /// <summary>The value, as the string of a key with the same letters, else as the same string within its document.</summary>
    /// <param name="word">A value.</param>
    /// <param name="document">The values of its document so far.</param>
    public static string Share(string word, Dictionary<string, string> document)
    {
        if (word.Length > LongestWord)
            return word;
        if (Words.TryGetValue(word, out var known))
            return known;
        if (document.TryGetValue(word, out known))
            return known;
        document.Add(word, word);
        return word;
    }
}
