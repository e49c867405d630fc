using System.Collections.Concurrent;

namespace Containerize.Detection;

/// <summary>
/// Which of the solution's methods and classes anyone wants the calls of. A call's arguments matter only where a value was found to be a parameter, and most methods'
/// never do: reading all of them would cost more than everything else together.
/// </summary>
/// <param name="wanted">The names that are wanted; null for all.</param>
public sealed class NameDemand(ISet<string>? wanted)
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>Wants every call.</summary>
    public static NameDemand Everything { get; } = new(null);

    /// <summary>The names that values turned out to depend on.</summary>
    public IEnumerable<string> Asked => _asked.Keys;

    /// <summary>Whether calls of a method, or objects of a class, are wanted.</summary>
    /// <param name="name">The simple name.</param>
    public bool Wants(string name) => wanted is null || wanted.Contains(name);

    /// <summary>Notes that a value depends on what callers of a method pass, or on what objects of a class hold.</summary>
    /// <param name="name">The simple name.</param>
    internal void Ask(string name)
    {
        if (wanted is not null)
        {
            _asked.TryAdd(name, true);
        }
    }
}
