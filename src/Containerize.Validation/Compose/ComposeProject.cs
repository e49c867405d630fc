namespace Containerize.Validation.Compose;

/// <summary>The compose files of one folder, which are read together.</summary>
internal sealed class ComposeProject
{
    private readonly ILookup<string, ComposeService> _services;
    private readonly Dictionary<string, HashSet<string>> _defined = new(StringComparer.Ordinal);

    public ComposeProject(IReadOnlyList<ComposeFile> files)
    {
        Files = files;
        _services = files.SelectMany(file => file.Services).ToLookup(service => service.Name, StringComparer.Ordinal);
        foreach (var field in new[] { "services", "networks", "volumes", "secrets", "configs" })
            _defined[field] = files.SelectMany(file => file.Names(field)).ToHashSet(StringComparer.Ordinal);
        // Files that are included may define anything.
        IsOpen = files.Any(file => file.Root["include"] is not null);
    }

    public IReadOnlyList<ComposeFile> Files { get; }

    /// <summary>Whether files that were not read may define more.</summary>
    public bool IsOpen { get; }

    /// <summary>The names that the files define under a top-level field.</summary>
    public IReadOnlySet<string> Defined(string field) => _defined[field];

    /// <summary>What each file says of a service.</summary>
    public IEnumerable<ComposeService> Service(string name) => _services[name];
}
