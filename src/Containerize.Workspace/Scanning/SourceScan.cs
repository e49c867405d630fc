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

    /// <summary>The text without the bodies of its methods; null when the structure was not understood, and the file must be parsed to know what it declares.</summary>
    public required string? Skeleton { get; init; }

    /// <summary>The simple names of the types that it declares, delegates apart; empty without a skeleton.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The simple names of the static methods that it declares; empty without a skeleton.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>The simple names of the delegates that it declares; empty without a skeleton.</summary>
    public required IReadOnlyList<string> Delegates { get; init; }

    /// <summary>The namespaces that it declares; empty without a skeleton.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>Whether it says something of the whole project: global usings, assembly attributes.</summary>
    public required bool IsGlobal { get; init; }

    /// <summary>Whether any of some words stands in it, or may.</summary>
    public bool Mentions(HashSet<ulong> words)
    {
        if (Skeleton is null) return true;
        foreach (var word in Words)
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}
