using System.Collections.Concurrent;

namespace Containerize.Bot.Pods;

/// <summary>The names of the pods that this process works with. With the process they are gone, and so is every claim to such a pod.</summary>
internal sealed class PodLeases
{
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    /// <summary>Whether somebody works with it.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name) => _names.ContainsKey(name);

    /// <summary>Somebody does.</summary>
    /// <param name="name">The name.</param>
    public void Take(string name) => _names[name] = true;

    /// <summary>Nobody does any more.</summary>
    /// <param name="name">The name.</param>
    public void GiveBack(string name) => _names.TryRemove(name, out _);
}
