using Containerize.Generation.Settings;

namespace Containerize.Generation.Planning;

/// <summary>A secret that a service reads from a file.</summary>
/// <param name="Variable">The variable that tells it the path.</param>
/// <param name="Name">The file's name.</param>
internal sealed record SecretFile(string Variable, string Name)
{
    /// <summary>The folder of the files in the container: not /run/secrets itself, below which pods have their token.</summary>
    public const string Folder = "/run/secrets/files";

    private static readonly string[] Endings = ["File", "_FILE", "_File", "__File"];

    /// <summary>The file's path in the container.</summary>
    public string Path => $"{Folder}/{Name}";

    /// <summary>The files of a service, sorted by variable.</summary>
    /// <param name="user">What the user decided.</param>
    /// <param name="service">The service's name.</param>
    public static IReadOnlyList<SecretFile> Of(UserSettings user, string service) => [.. user.Map(RunKeys.SecretFiles, service).Select(f => new SecretFile(f.Key, f.Value.Value))];

    /// <summary>Whether the file holds what a variable would hold.</summary>
    /// <param name="variable">The variable.</param>
    public bool Replaces(string variable) => Endings.Any(e => Variable == variable + e);
}
