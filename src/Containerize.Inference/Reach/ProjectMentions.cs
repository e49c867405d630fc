using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>
/// Who mentions whom in one project, looked up by the names' numbers. Most of what a project declares mentions nothing that leads anywhere, and every service that uses the
/// project asks again, so it is sorted out once.
/// </summary>
internal sealed class ProjectMentions
{
    private static readonly List<NumberedMentions> NoMentions = [];
    private static readonly List<int> NoTypes = [];
    private readonly Dictionary<int, List<NumberedMentions>> _byHandle = [];
    private readonly Dictionary<int, List<int>> _derived = [];
    private readonly List<NumberedMentions> _all = [];
    private readonly NameSet _handles = new();
    private readonly NameSet _bases = new();
    private readonly NameSet _declared = new();
    private readonly NameSet _named = new();

    /// <summary>Sorts them out.</summary>
    /// <param name="mentions">The mentions of the project.</param>
    /// <param name="numbers">The numbers of the solution's names.</param>
    public ProjectMentions(EquatableList<ScopeMentions> mentions, NameNumbers numbers)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var type = numbers.Of(mention.Scope.Type);
            var isType = mention.Scope.Member.Length == 0;
            if (isType)
            {
                _declared.Add(type);
            }

            if (mention.Names.Count == 0 && mention.Guarded.Count == 0 && mention.BaseTypes.Count == 0)
            {
                continue;
            }

            var numbered = new NumberedMentions(mention, numbers);
            _all.Add(numbered);
            Name(numbered.Names, type);
            Name(numbered.Guarded, type);
            var handle = numbers.Of(mention.Scope.Handle);
            _handles.Add(handle);
            numbers.Leading.Add(handle);
            Put(_byHandle, handle, numbered);
            foreach (var name in isType ? numbered.BaseTypes : [])
            {
                _bases.Add(name);
                numbers.Leading.Add(name);
                Put(_derived, name, type);
            }
        }
    }

    /// <summary>Everything that mentions anything.</summary>
    public IReadOnlyList<NumberedMentions> All => _all;

    /// <summary>What the members of a handle mention.</summary>
    /// <param name="handle">The handle's number.</param>
    public List<NumberedMentions> Of(int handle) => _handles.Contains(handle) ? _byHandle[handle] : NoMentions;

    /// <summary>The types with a base type or interface.</summary>
    /// <param name="baseType">Its number.</param>
    public List<int> DerivedFrom(int baseType) => _bases.Contains(baseType) ? _derived[baseType] : NoTypes;

    /// <summary>Whether a type of that name is declared here.</summary>
    /// <param name="type">The name's number.</param>
    public bool Declares(int type) => _declared.Contains(type);

    /// <summary>Whether anything but the type itself mentions the name.</summary>
    /// <param name="type">The name's number.</param>
    public bool Names(int type) => _named.Contains(type);

    private void Name(int[] names, int type)
    {
        foreach (var name in names)
        {
            if (name != type)
            {
                _named.Add(name);
            }
        }
    }

    private static void Put<T>(Dictionary<int, List<T>> lists, int key, T item)
    {
        if (lists.TryGetValue(key, out var known))
        {
            known.Add(item);
        }
        else
        {
            lists.Add(key, [item]);
        }
    }
}
