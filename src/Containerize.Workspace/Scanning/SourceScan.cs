using System.Text;

namespace Containerize.Workspace.Scanning;

/// <summary>What a look at the characters of a C# file says of it, without parsing it.</summary>
internal sealed record SourceScan
{
    /// <summary>The words in it that could be names, as hashes in ascending order: comments and plain strings are left out, whatever could be code is in.</summary>
    public required ulong[] Words { get; init; }

    /// <summary>Those of them that stand outside the bodies of methods.</summary>
    public required ulong[] HeadWords { get; init; }

    /// <summary>Whether a detector's trigger word stands in it, or may.</summary>
    public required bool IsTriggered { get; init; }

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

    /// <summary>The text without the bodies of its methods: all that it declares.</summary>
    /// <param name="text">The text that was scanned, whose structure was understood.</param>
    public string Skeleton(ReadOnlySpan<char> text)
    {
        var bodies = Bodies!;
        var length = text.Length;
        for (var i = 0; i < bodies.Length; i += 2) length -= bodies[i + 1] - bodies[i];
        var skeleton = new StringBuilder(length);
        var copied = 0;
        for (var i = 0; i < bodies.Length; i += 2)
        {
            skeleton.Append(text[copied..bodies[i]]);
            copied = bodies[i + 1];
        }

        return skeleton.Append(text[copied..]).ToString();
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
