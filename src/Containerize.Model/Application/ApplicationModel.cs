namespace Containerize.Model;

/// <summary>What a solution is, as far as running it in containers goes. The JSON form is versioned and published under docs/schema.</summary>
/// <param name="Name">The solution's name in kebab case: the namespace and the compose project.</param>
/// <param name="Root">The output root relative to the solution's folder.</param>
/// <param name="Services">The services, sorted by name.</param>
/// <param name="Infrastructure">The servers that they need, sorted by name.</param>
/// <param name="Connections">Who depends on whom, sorted by from, to, kind and target.</param>
public sealed record ApplicationModel(
    string Name,
    string Root,
    EquatableList<Service> Services,
    EquatableList<Infrastructure> Infrastructure,
    EquatableList<Connection> Connections)
{
    /// <summary>The version of the published JSON form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The environment that ports and health paths were chosen for.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>What could not be determined.</summary>
    public EquatableList<Unresolved> Unresolved { get; init; }

    /// <summary>What the user should know: projects left out and why, files that could not be read.</summary>
    public EquatableList<Notice> Notices { get; init; }
}
