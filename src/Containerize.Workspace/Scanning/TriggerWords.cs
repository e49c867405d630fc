using System.Buffers;
using Containerize.Detection;

namespace Containerize.Workspace.Scanning;

/// <summary>The trigger words of all detectors, in the form that files are searched with.</summary>
internal sealed class TriggerWords
{
    private readonly HashSet<ulong> _names = [];
    private readonly SearchValues<string> _parts;

    private TriggerWords(IEnumerable<string> words)
    {
        List<string> parts = [];
        foreach (var word in words)
        {
            if (word.All(c => char.IsLetterOrDigit(c) || c == '_')) _names.Add(Word.Of(word));
            else parts.Add(word.TrimStart('*'));
        }

        _parts = SearchValues.Create([.. parts.Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>Those of the detectors in the catalogue.</summary>
    public static TriggerWords All { get; } = new(DetectorCatalogue.All.SelectMany(d => d.TriggerWords));

    /// <summary>Whether a word is one that triggers as a whole.</summary>
    public bool Contains(ulong word) => _names.Contains(word);

    /// <summary>Whether a text holds one that triggers anywhere.</summary>
    public bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(_parts);
}
