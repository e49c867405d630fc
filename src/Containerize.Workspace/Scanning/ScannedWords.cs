namespace Containerize.Workspace.Scanning;

/// <summary>The words of a file that is being scanned, by where they stand. One serves all files of a thread, one after the other.</summary>
internal sealed class ScannedWords
{
    // A set that grew for a huge file costs every later file the time to empty it.
    private const int MaxKept = 8_192;

    [ThreadStatic]
    private static ScannedWords? _spare;

    private readonly HashSet<ulong> _all = [];
    private readonly HashSet<ulong> _heads = [];
    private readonly List<ulong> _ofMethods = [];
    private readonly List<MethodSpan> _methods = [];

    /// <summary>The words of the member that is being read: whose they are is known at its end.</summary>
    public List<ulong> Pending { get; } = [];

    /// <summary>Words for a new file.</summary>
    public static ScannedWords Empty()
    {
        if (_spare is null || _spare._all.Count > MaxKept) return _spare = new ScannedWords();
        _spare._all.Clear();
        _spare._heads.Clear();
        _spare._ofMethods.Clear();
        _spare._methods.Clear();
        _spare.Pending.Clear();
        return _spare;
    }

    /// <summary>Ends a member that is no method: its words stand outside of methods.</summary>
    public void EndMember()
    {
        foreach (var word in Pending) _heads.Add(word);
        Pending.Clear();
    }

    /// <summary>Ends a method.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isOverride">Whether its name mentions what it overrides.</param>
    /// <param name="start">Where the member before it ends.</param>
    /// <param name="end">Where it ends.</param>
    public void EndMethod(ulong name, bool isOverride, int start, int end)
    {
        if (!isOverride) Pending.Remove(name);
        _ofMethods.AddRange(Pending);
        Pending.Clear();
        _methods.Add(new MethodSpan(start, end, name, _ofMethods.Count));
    }

    /// <summary>Ends a body.</summary>
    /// <param name="first">The number of its first word.</param>
    public void EndBody(int first)
    {
        for (var i = first; i < Pending.Count; i++) _all.Add(Pending[i]);
        Pending.RemoveRange(first, Pending.Count - first);
    }

    /// <summary>What was found.</summary>
    /// <param name="isUnderstood">Whether the structure was understood; if not, words are known and nothing of their places.</param>
    public (ulong[] All, ulong[] Heads, ulong[] OnlyDeclared, MethodSpan[] Methods, ulong[] OfMethods) Found(bool isUnderstood)
    {
        EndMember();
        _all.UnionWith(_heads);
        foreach (var word in _ofMethods) _all.Add(word);
        List<ulong> onlyDeclared = [];
        foreach (var method in _methods)
        {
            if (!_all.Contains(method.Name)) onlyDeclared.Add(method.Name);
        }

        foreach (var word in onlyDeclared) _all.Add(word);
        ulong[] all = [.. _all];
        return isUnderstood ? (all, [.. _heads], [.. onlyDeclared.Distinct()], [.. _methods], [.. _ofMethods]) : (all, all, [], [], []);
    }
}
