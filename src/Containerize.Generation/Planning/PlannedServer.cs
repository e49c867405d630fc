using Containerize.Generation.Servers;

namespace Containerize.Generation.Planning;

/// <summary>A server of the application with its recipe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Recipe">How a server of its type is run.</param>
/// <param name="Databases">The databases that services use on it, sorted ordinally.</param>
/// <param name="HasPassword">Whether it asks for a password.</param>
internal sealed record PlannedServer(string Name, ServerRecipe Recipe, IReadOnlyList<string> Databases, bool HasPassword)
{
    /// <summary>Where it runs in place of the manifests' own; null where they bring it. Compose brings it in either case.</summary>
    public ServerAddress? Elsewhere { get; init; }

    /// <summary>The name of a database that nothing names.</summary>
    internal const string DefaultDatabase = "app";

    /// <summary>The database that the image makes by itself.</summary>
    public string FirstDatabase => Databases.Count > 0 ? Databases[0] : DefaultDatabase;

    /// <summary>The database of a service that names none: the only one that there is, else one of that service's own. With several nobody can tell which.</summary>
    public string UnnamedDatabase => Databases.Count == 1 ? Databases[0] : DefaultDatabase;
}
