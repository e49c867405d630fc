namespace Containerize.Workspace.Code;

/// <summary>
/// The names over which code reaches a fact. Facts of a library count only where a service's code reaches them by name, so every file that mentions such a name is looked
/// into; what mentions none cannot lead to a fact.
/// </summary>
internal sealed class ReachedNames
{
    private readonly Dictionary<string, HashSet<string>> _mentionedBy = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = [];

    /// <summary>The names, as far as they follow from what was added.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Adds what a member mentions.</summary>
    /// <param name="mention">The mention.</param>
    public void Add(ScopeMentions mention)
    {
        foreach (var name in mention.Names) Put(name, mention.Scope.Handle);
        foreach (var guarded in mention.Guarded) Put(guarded.Name, mention.Scope.Handle);
        foreach (var name in mention.BaseTypes)
        {
            Put(name, mention.Scope.Handle);
            // What is registered by scanning runs where its interface or base class is asked for.
            Put(mention.Scope.Type, name);
        }
    }

    /// <summary>Adds a fact that counts wherever its member is reached.</summary>
    /// <param name="fact">The fact.</param>
    public void Add(Fact fact) => _pending.Enqueue(fact.Scope.Handle);

    /// <summary>Follows what was added, and yields the names that are reached since the last time.</summary>
    public IReadOnlyList<string> Follow()
    {
        List<string> found = [];
        while (_pending.TryDequeue(out var name))
        {
            if (!_names.Add(name)) continue;
            found.Add(name);
            if (!_mentionedBy.TryGetValue(name, out var handles)) continue;
            foreach (var handle in handles) _pending.Enqueue(handle);
        }

        return found;
    }

    private void Put(string name, string handle)
    {
        if (!_mentionedBy.TryGetValue(name, out var handles)) _mentionedBy.Add(name, handles = new HashSet<string>(StringComparer.Ordinal));
        if (handles.Add(handle) && _names.Contains(name)) _pending.Enqueue(handle);
    }
}
