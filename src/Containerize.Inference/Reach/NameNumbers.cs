using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>Gives each name a number. A search that asks of thousands of names whether it met them before compares numbers far faster than texts.</summary>
internal sealed class NameNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The names that lead on: something that a project declares goes by them, or derives from them. Most names are the framework's and end where they are met.</summary>
    public NameSet Leading { get; } = new();

    /// <summary>The number of a name, from 0 in the order in which names are met.</summary>
    /// <param name="name">The name.</param>
    public int Of(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _numbers.Count);
        }

        return number;
    }

    /// <summary>The numbers of names, in their order.</summary>
    /// <param name="names">The names.</param>
    public int[] Of(EquatableList<string> names)
    {
        var numbers = new int[names.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Of(names[i]);
        }

        return numbers;
    }
}
