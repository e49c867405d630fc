using System.Buffers;

namespace Containerize.Workspace.Scanning;

/// <summary>What a look at the characters of a C# file says of it, without parsing it.</summary>
internal sealed record SourceScan
{
    /// <summary>The words in it that could be names, as hashes in ascending order: comments and plain strings are left out, whatever could be code is in.</summary>
    public required ulong[] Words { get; init; }

    /// <summary>Those of them that stand outside methods.</summary>
    public required ulong[] HeadWords { get; init; }

    /// <summary>Those of them that are names of methods which the file itself does not mention.</summary>
    public required ulong[] OnlyDeclared { get; init; }

    /// <summary>The methods, in the order in which they stand; empty when the structure was not understood.</summary>
    public required MethodSpan[] MethodSpans { get; init; }

    /// <summary>The words outside the bodies of the methods, method after method, their own names apart.</summary>
    public required ulong[] MethodWords { get; init; }

    /// <summary>Whether a detector's trigger word stands in it, or may.</summary>
    public required bool IsTriggered { get; init; }

    /// <summary>Whether it is a migration of Entity Framework Core, which no detector has to look into.</summary>
    public required bool IsMigration { get; init; }

    /// <summary>
    /// Where the bodies of its methods begin and end, pair after pair in ascending order, as positions in the text; null when the structure was not understood, and the file
    /// must be parsed to know what it declares.
    /// </summary>
    public required int[]? Bodies { get; init; }

    /// <summary>Whether the structure was understood.</summary>
    public bool IsUnderstood => Bodies is not null;

    /// <summary>The simple names of the types that it declares, delegates apart; empty when the structure was not understood.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The simple names of the static methods that it declares; empty when the structure was not understood.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>The simple names of the delegates that it declares; empty when the structure was not understood.</summary>
    public required IReadOnlyList<string> Delegates { get; init; }

    /// <summary>The namespaces that it declares; empty when the structure was not understood.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>Whether it says something of the whole project: global usings, assembly attributes.</summary>
    public required bool IsGlobal { get; init; }

    /// <summary>The words of a method outside its body, its own name apart.</summary>
    /// <param name="method">Its number.</param>
    public ReadOnlySpan<ulong> WordsOf(int method) => MethodWords.AsSpan((method == 0 ? 0 : MethodSpans[method - 1].WordsEnd)..MethodSpans[method].WordsEnd);

    /// <summary>The text without the bodies of its methods: all that it declares.</summary>
    /// <param name="text">The text that was scanned, whose structure was understood.</param>
    public string Skeleton(ReadOnlySpan<char> text) => Without(text, Bodies!);

    /// <summary>The text without the bodies of its methods, and without some of its methods.</summary>
    /// <param name="text">The text that was scanned, whose structure was understood.</param>
    /// <param name="kept">Which methods it is to declare.</param>
    public string Skeleton(ReadOnlySpan<char> text, ReadOnlySpan<bool> kept)
    {
        List<int> cuts = new(Bodies!.Length);
        var body = 0;
        for (var method = 0; method < MethodSpans.Length; method++)
        {
            if (kept[method]) continue;
            var (start, end, _, _) = MethodSpans[method];
            for (; body < Bodies.Length && Bodies[body] < start; body++) cuts.Add(Bodies[body]);
            cuts.Add(start);
            cuts.Add(end);
            while (body < Bodies.Length && Bodies[body] < end) body++;
        }

        cuts.AddRange(Bodies.AsSpan(body..));
        return Without(text, cuts);
    }

    private static string Without(ReadOnlySpan<char> text, IReadOnlyList<int> cuts)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var (copied, length) = (0, 0);
        for (var i = 0; i <= cuts.Count; i += 2)
        {
            var part = text[copied..(i < cuts.Count ? cuts[i] : text.Length)];
            part.CopyTo(buffer.AsSpan(length));
            length += part.Length;
            if (i < cuts.Count) copied = cuts[i + 1];
        }

        var skeleton = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return skeleton;
    }

    /// <summary>Whether any of some words stands in it, or may.</summary>
    public bool Mentions(HashSet<ulong> words)
    {
        if (!IsUnderstood) return true;
        foreach (var word in Words)
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}
