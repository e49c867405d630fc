using Microsoft.CodeAnalysis.Text;

namespace Containerize.Analyzers.Engine;

/// <summary>Words and the bits that they stand for, looked for in a text at once.</summary>
internal sealed class WordTable
{
    private const int Ascii = 128;

    [ThreadStatic]
    private static char[]? _buffer;

    private readonly (string Word, bool IsPrefix, ulong Bits)[]?[] _byStart = new (string, bool, ulong)[Ascii * Ascii][];
    private ulong _all;

    private WordTable()
    {
    }

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words and their bits; a word that ends in <c>*</c> stands for all that begin with it.</param>
    public static WordTable Of(IEnumerable<(IReadOnlyList<string> Words, ulong Bits)> words)
    {
        var table = new WordTable();
        foreach (var group in words.SelectMany(w => w.Words.Select(word => (Word: word, w.Bits))).GroupBy(w => w.Word, StringComparer.Ordinal))
        {
            var bits = group.Aggregate(0UL, (sum, w) => sum | w.Bits);
            var isPrefix = group.Key[group.Key.Length - 1] == '*';
            var start = (group.Key[0] * Ascii) + group.Key[1];
            table._byStart[start] = [.. table._byStart[start] ?? [], (group.Key.TrimEnd('*'), isPrefix, bits)];
            table._all |= bits;
        }

        return table;
    }

    /// <summary>The bits of the words that stand in a text.</summary>
    /// <param name="text">The text.</param>
    public ulong Find(SourceText text)
    {
        var length = text.Length;
        var buffer = _buffer is { } last && last.Length > length ? last : _buffer = new char[Math.Max(length + 1, 1 << 16)];
        text.CopyTo(0, buffer, 0, length);
        buffer[length] = '\0';
        ulong found = 0;
        for (var i = 0; i < length && found != _all;)
        {
            if (!IsWordPart(buffer[i]))
            {
                i++;
                continue;
            }

            var begin = i;
            while (IsWordPart(buffer[i]))
            {
                i++;
            }

            if (buffer[begin] < Ascii && buffer[begin + 1] < Ascii && _byStart[(buffer[begin] * Ascii) + buffer[begin + 1]] is { } candidates)
            {
                found |= Match(buffer, begin, i - begin, length, candidates);
            }
        }

        return found;
    }

    private static ulong Match(char[] buffer, int begin, int length, int end, (string Word, bool IsPrefix, ulong Bits)[] candidates)
    {
        ulong found = 0;
        foreach (var (word, isPrefix, bits) in candidates)
        {
            if ((isPrefix ? begin + word.Length <= end : word.Length == length) && Matches(buffer, begin, word))
            {
                found |= bits;
            }
        }

        return found;
    }

    private static bool Matches(char[] buffer, int begin, string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (buffer[begin + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWordPart(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || letter >= Ascii;
}
