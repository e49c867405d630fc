namespace Containerize.Detection;

/// <summary>
/// What is asked of the calls of the solution's own methods and classes: which argument of which method or constructor, and which member of which class. A call's arguments
/// matter only where a value was found to be a parameter, and most methods' never do: reading all of them would cost more than everything else together.
/// </summary>
public sealed class CallDemand
{
    private readonly HashSet<(string Method, int Index)>? _arguments;
    private readonly HashSet<(string Type, string Member)>? _members;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    /// <param name="arguments">The methods, or the classes whose constructors are meant, and the places of their parameters, the receiver of an extension apart.</param>
    /// <param name="members">The classes and their members.</param>
    public CallDemand(IEnumerable<(string Method, int Index)> arguments, IEnumerable<(string Type, string Member)> members)
    {
        (_arguments, _members) = (new(arguments), new(members));
        _names.UnionWith(_arguments.Select(a => a.Method));
        _names.UnionWith(_members.Select(m => m.Type));
    }

    private CallDemand()
    {
    }

    /// <summary>Asks for everything.</summary>
    public static CallDemand Everything { get; } = new();

    /// <summary>Asks for nothing.</summary>
    public static CallDemand Nothing { get; } = new([], []);

    /// <summary>The simple names of the methods and classes that something is asked of.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Everything that is asked for, as lines in an order of their own.</summary>
    public IEnumerable<string> Lines =>
        (_arguments ?? []).Select(a => a.Method + "(" + a.Index + ")").Concat((_members ?? []).Select(m => m.Type + "." + m.Member)).OrderBy(l => l, StringComparer.Ordinal);

    /// <summary>Whether anything is asked of the calls of a method, or of the objects of a class.</summary>
    /// <param name="name">The simple name.</param>
    public bool Wants(string name) => _arguments is null || _names.Contains(name);

    /// <summary>Whether an argument is asked for.</summary>
    /// <param name="method">The simple name of the method, or of the class for a constructor.</param>
    /// <param name="index">The place of the parameter.</param>
    public bool WantsArgument(string method, int index) => _arguments is null || _arguments.Contains((method, index));

    /// <summary>Whether the value of a member is asked for.</summary>
    /// <param name="type">The simple name of the class.</param>
    /// <param name="member">The member.</param>
    public bool WantsMember(string type, string member) => _members is null || _members.Contains((type, member));
}
