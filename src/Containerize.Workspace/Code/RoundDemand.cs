using Containerize.Detection;
using Containerize.Workspace.Caching;
using Containerize.Workspace.Scanning;

namespace Containerize.Workspace.Code;

/// <summary>What a round of looking is asked for, all over the solution.</summary>
internal sealed class RoundDemand
{
    private readonly HashSet<ulong> _words;

    /// <summary>Makes one.</summary>
    /// <param name="wanted">What is asked of calls.</param>
    /// <param name="added">What of it the round before asked for.</param>
    /// <param name="reached">The names that make a file a candidate that mentions one.</param>
    /// <param name="before">What the round before was asked for; null for the first.</param>
    public RoundDemand(CallDemand wanted, CallDemand added, IEnumerable<string> reached, RoundDemand? before)
    {
        (Wanted, Added) = (wanted, added);
        AddedWords = [.. added.Names.Select(n => Word.Of(n))];
        var names = reached.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        _words = [.. names.Select(n => Word.Of(n))];
        NewWords = [.. before is null ? _words : _words.Where(w => !before._words.Contains(w))];
        using var hash = new ContentHash();
        Hash = hash.Add([.. wanted.Lines]).Add([.. added.Lines]).Add(names).Text();
    }

    /// <summary>What is asked of calls.</summary>
    public CallDemand Wanted { get; }

    /// <summary>What of it the round before asked for.</summary>
    public CallDemand Added { get; }

    /// <summary>The added names as words.</summary>
    public HashSet<ulong> AddedWords { get; }

    /// <summary>The words that make a file a candidate, without those of the round before.</summary>
    public HashSet<ulong> NewWords { get; }

    /// <summary>The hash of all of it.</summary>
    public string Hash { get; }
}
