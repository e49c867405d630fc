namespace Containerize.Detection;

/// <summary>
/// Which of the solution's methods and classes anyone wants the calls of. A call's arguments matter only where a value was found to be a parameter, and most methods'
/// never do: reading all of them would cost more than everything else together.
/// </summary>
/// <param name="wanted">The names that are wanted; null for all.</param>
public sealed class NameDemand(ISet<string>? wanted)
{
    /// <summary>Wants every call.</summary>
    public static NameDemand Everything { get; } = new(null);

    /// <summary>Whether calls of a method, or objects of a class, are wanted.</summary>
    /// <param name="name">The simple name.</param>
    public bool Wants(string name) => wanted is null || wanted.Contains(name);
}
