using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>
/// Who mentions whom in one project, looked up by name. Most of what a project declares mentions nothing that leads anywhere, and every service that uses the project asks
/// again, so it is sorted out once.
/// </summary>
internal sealed class LibraryMentions
{
    private readonly Dictionary<string, List<ScopeMentions>> _byHandle = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<(string Base, string Type)> _derived = [];

    /// <summary>Sorts them out.</summary>
    /// <param name="mentions">The mentions of the project.</param>
    public LibraryMentions(EquatableList<ScopeMentions> mentions)
    {
        foreach (var mention in mentions)
        {
            var type = mention.Scope.Type;
            if (mention.Scope.Member.Length == 0)
            {
                _declared.Add(type);
                foreach (var name in mention.BaseTypes)
                {
                    _derived.Add((name, type));
                }
            }

            if (mention.Names.Count == 0 && mention.Guarded.Count == 0 && mention.BaseTypes.Count == 0)
            {
                continue;
            }

            _named.UnionWith(mention.Names.Concat(mention.Guarded.Select(g => g.Name)).Where(n => n != type));
            var handle = ReachableFacts.Handle(mention.Scope);
            if (_byHandle.TryGetValue(handle, out var known))
            {
                known.Add(mention);
            }
            else
            {
                _byHandle.Add(handle, [mention]);
            }
        }
    }

    /// <summary>The types with their base types and interfaces.</summary>
    public IReadOnlyList<(string Base, string Type)> Derived => _derived;

    /// <summary>What the members of a handle mention.</summary>
    public IReadOnlyList<ScopeMentions> Of(string handle) => _byHandle.TryGetValue(handle, out var known) ? known : [];

    /// <summary>Whether a type of that name is declared here.</summary>
    public bool Declares(string type) => _declared.Contains(type);

    /// <summary>Whether anything but the type itself mentions the name.</summary>
    public bool Names(string type) => _named.Contains(type);
}
