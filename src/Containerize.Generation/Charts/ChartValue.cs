using Containerize.Generation.Merging;
using Containerize.Generation.Overlays;

namespace Containerize.Generation.Charts;

/// <summary>A value of a chart, or a group of them. The values file and its schema are both written from here, so that they agree.</summary>
internal sealed class ChartValue
{
    private readonly List<(string Key, ChartValue Value)> _entries = [];

    /// <summary>What it decides, for a comment; empty for none.</summary>
    public string Comment { get; private init; } = "";

    /// <summary>What holds unless somebody decides; null for a group.</summary>
    public YamlPart? Default { get; private init; }

    /// <summary>What it may be.</summary>
    public ValueShape Shape { get; private init; }

    /// <summary>What is in a group, in order.</summary>
    public IReadOnlyList<(string Key, ChartValue Value)> Entries => _entries;

    /// <summary>A group in this one; made where it is not there.</summary>
    public ChartValue Group(string key, string comment = "")
    {
        if (Find(key) is { } known) return known;
        var group = new ChartValue { Comment = comment };
        _entries.Add((key, group));
        return group;
    }

    /// <summary>Adds a value; the first of a name counts.</summary>
    public void Add(string key, ValueShape shape, YamlPart standard, string comment = "")
    {
        if (Find(key) is null) _entries.Add((key, new ChartValue { Default = standard, Shape = shape, Comment = comment }));
    }

    /// <summary>Adds a string.</summary>
    public void Add(string key, ValueShape shape, string standard, string comment = "") => Add(key, shape, ManifestTree.Text(standard), comment);

    /// <summary>Adds yes or no.</summary>
    public void Add(string key, bool standard, string comment = "") => Add(key, ValueShape.Flag, ManifestTree.Word(standard ? "true" : "false"), comment);

    /// <summary>The value of a name; null when there is none.</summary>
    public ChartValue? Find(string key) => _entries.Find(e => e.Key == key).Value;

    /// <summary>Puts the entries in the order in which people look for them: those of the list first, the others behind them as they came.</summary>
    public void Arrange(IReadOnlyList<string> first)
    {
        int Rank(string key) => first.ToList().IndexOf(key) is var at and >= 0 ? at : first.Count;
        List<(string, ChartValue)> arranged = [.. _entries.OrderBy(e => Rank(e.Key))];
        _entries.Clear();
        _entries.AddRange(arranged);
    }
}
