namespace Containerize.Inference.Reach;

/// <summary>A set of names by their numbers.</summary>
internal sealed class NameSet
{
    private ulong[] _bits = [];

    /// <summary>Whether the set holds a name.</summary>
    /// <param name="number">The name's number.</param>
    public bool Contains(int number) => number >> 6 < _bits.Length && (_bits[number >> 6] & (1UL << (number & 63))) != 0;

    /// <summary>Takes a name; false when the set held it before.</summary>
    /// <param name="number">The name's number.</param>
    public bool Add(int number)
    {
        var word = number >> 6;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        }

        var bit = 1UL << (number & 63);
        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }
}
