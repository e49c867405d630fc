using Containerize.Detection;
using Containerize.Workspace.Scanning;

namespace Containerize.Workspace.Code;

/// <summary>The names that are declared where a type of configuration is named: no other field, property or method of the solution has such a type.</summary>
internal sealed class ConfigurationHolders
{
    private static readonly HashSet<ulong> Types = [.. ConfigurationNames.Types.Select(t => Word.Of(t))];

    private readonly HashSet<ulong> _names = [];

    /// <summary>Adds what a file declares.</summary>
    /// <param name="scan">What was found in it.</param>
    public void Add(SourceScan scan)
    {
        if (!scan.HeadWords.Any(Types.Contains) && !scan.MethodWords.Any(Types.Contains)) return;
        _names.UnionWith(scan.HeadWords);
        foreach (var method in scan.MethodSpans) _names.Add(method.Name);
    }

    /// <summary>Whether a member of that name may be configuration. A generic class of the solution's own may hold anything, and calls it so.</summary>
    /// <param name="name">The simple name.</param>
    public bool MayHold(string name) => name is "Value" or "Current" or "Instance" or "Result" || _names.Contains(Word.Of(name));
}
