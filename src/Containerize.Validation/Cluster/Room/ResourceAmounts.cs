using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Cluster.Room;

/// <summary>Amounts by the name of the resource.</summary>
internal sealed class ResourceAmounts
{
    private readonly Dictionary<string, decimal> _amounts = new(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => _amounts.Keys;

    /// <summary>Reads a mapping of quantities; what does not parse is left out, since it is reported elsewhere.</summary>
    public static ResourceAmounts Of(YamlNode? node)
    {
        var amounts = new ResourceAmounts();
        foreach (var entry in NodeJson.Entries(node))
        {
            if (entry.Value.Text is { } text && Quantity.TryParse(text, out var value))
                amounts._amounts[entry.Key.Value] = value;
        }

        return amounts;
    }

    /// <summary>The amount; null where none is stated.</summary>
    public decimal? Find(string name) => _amounts.TryGetValue(name, out var value) ? value : null;

    /// <summary>States amounts where none are stated yet.</summary>
    public void Default(ResourceAmounts other)
    {
        foreach (var (name, value) in other._amounts)
            _amounts.TryAdd(name, value);
    }

    /// <summary>Adds amounts.</summary>
    public void Add(ResourceAmounts other)
    {
        foreach (var (name, value) in other._amounts)
            _amounts[name] = _amounts.GetValueOrDefault(name) + value;
    }

    /// <summary>Raises amounts to those of another where they are lower.</summary>
    public void Raise(ResourceAmounts other)
    {
        foreach (var (name, value) in other._amounts)
            _amounts[name] = Math.Max(_amounts.GetValueOrDefault(name), value);
    }
}
