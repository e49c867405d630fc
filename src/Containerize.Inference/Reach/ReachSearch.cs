using Containerize.Model;

namespace Containerize.Inference.Reach;

/// <summary>Follows the names from a service's own code through its libraries, each name once.</summary>
internal sealed class ReachSearch
{
    private readonly ProjectMentions _own;
    private readonly ProjectMentions[] _libraries;
    private readonly Func<EquatableList<GuardCondition>, bool> _holds;
    private readonly NameSet _leading;
    private readonly NameSet _reached = new();
    private readonly NameSet _asBase = new();
    private readonly NameSet _followed = new();
    private readonly List<int> _waiting = [];

    /// <summary>Searches.</summary>
    /// <param name="own">What the service's own code mentions.</param>
    /// <param name="libraries">What its libraries mention.</param>
    /// <param name="leading">The names that lead on.</param>
    /// <param name="holds">Whether conditions on configuration hold: what is mentioned only where they do not is not reached.</param>
    public ReachSearch(ProjectMentions own, ProjectMentions[] libraries, NameSet leading, Func<EquatableList<GuardCondition>, bool> holds)
    {
        _leading = leading;
        _own = own;
        _libraries = libraries;
        _holds = holds;
        foreach (var mentions in own.All)
        {
            Take(mentions);
        }

        // What is reached hangs on no order, so the name that came last is followed first.
        while (_waiting.Count > 0)
        {
            var next = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
            Follow(next);
        }
    }

    /// <summary>Whether a name is reached.</summary>
    /// <param name="name">Its number.</param>
    public bool Reaches(int name) => _reached.Contains(name) || _asBase.Contains(name);

    private void Follow(int name)
    {
        if (_followed.Add(name))
        {
            foreach (var library in _libraries)
            {
                foreach (var mentions in library.Of(name))
                {
                    Take(mentions);
                }
            }
        }

        if (_reached.Contains(name))
        {
            Scan(name);
        }
    }

    private void Take(NumberedMentions mentions)
    {
        foreach (var name in mentions.Names)
        {
            Reach(name);
        }

        for (var i = 0; i < mentions.Guarded.Length; i++)
        {
            if (!_reached.Contains(mentions.Guarded[i]) && _holds(mentions.ConditionsOf(i)))
            {
                Reach(mentions.Guarded[i]);
            }
        }

        // A base class runs with its derivative; its other derivatives do not.
        foreach (var name in mentions.BaseTypes)
        {
            if (!_reached.Contains(name) && _asBase.Add(name))
            {
                _waiting.Add(name);
            }
        }
    }

    private void Reach(int name)
    {
        if (_reached.Add(name) && _leading.Contains(name))
        {
            _waiting.Add(name);
        }
    }

    // What nobody names is registered by scanning: it runs where its interface or base class of the solution's own is asked for.
    private void Scan(int baseType)
    {
        foreach (var library in _libraries)
        {
            foreach (var type in library.DerivedFrom(baseType))
            {
                if (!_reached.Contains(type) && !IsNamed(type) && IsDeclared(baseType))
                {
                    Reach(type);
                }
            }
        }
    }

    private bool IsNamed(int type) => _own.Names(type) || Array.Exists(_libraries, l => l.Names(type));

    private bool IsDeclared(int type) => _own.Declares(type) || Array.Exists(_libraries, l => l.Declares(type));
}
