using Containerize.Detection;
using Containerize.Workspace.Caching;
using Containerize.Workspace.Scanning;

namespace Containerize.Workspace.Code;

/// <summary>
/// What a round of looking is asked for, all over the solution: to follow names by the text alone, to files that mention them, or to look into the files that were come upon
/// so, for which they are bound.
/// </summary>
internal sealed class RoundDemand
{
    private readonly HashSet<ulong> _words;

    private RoundDemand(bool binds, CallDemand wanted, CallDemand added, HashSet<ulong> words, HashSet<ulong> newWords, IEnumerable<string> names)
    {
        (Binds, Wanted, Added, _words, NewWords) = (binds, wanted, added, words, newWords);
        AddedWords = [.. added.Names.Select(n => Word.Of(n))];
        using var hash = new ContentHash();
        Hash = hash.Add(binds ? "bind" : "follow").Add([.. wanted.Lines]).Add([.. added.Lines]).Add([.. names]).Text();
    }

    /// <summary>The first round: the files with a trigger word are looked into.</summary>
    public static RoundDemand First { get; } = new(true, CallDemand.Nothing, CallDemand.Nothing, [], [], []);

    /// <summary>Whether files are looked into.</summary>
    public bool Binds { get; }

    /// <summary>What is asked of calls.</summary>
    public CallDemand Wanted { get; }

    /// <summary>What of it no round was asked for before.</summary>
    public CallDemand Added { get; }

    /// <summary>The added names as words.</summary>
    public HashSet<ulong> AddedWords { get; }

    /// <summary>The words that lead to a file that holds one, without those of the rounds before.</summary>
    public HashSet<ulong> NewWords { get; }

    /// <summary>The hash of all of it.</summary>
    public string Hash { get; }

    /// <summary>A round that follows names; null where none is new.</summary>
    /// <param name="names">All names that lead to a file that mentions one.</param>
    public RoundDemand? Following(IEnumerable<string> names)
    {
        var ordered = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        HashSet<ulong> words = [.. ordered.Select(n => Word.Of(n))], newWords = [.. words.Where(w => !_words.Contains(w))];
        return newWords.Count == 0 ? null : new RoundDemand(false, CallDemand.Nothing, CallDemand.Nothing, words, newWords, ordered);
    }

    /// <summary>A round that looks into what the rounds before came upon.</summary>
    /// <param name="wanted">What is asked of calls.</param>
    /// <param name="added">What of it no round was asked for before.</param>
    public RoundDemand Binding(CallDemand wanted, CallDemand added) => new(true, wanted, added, _words, [], []);
}
