namespace Containerize.Analyzers.Files;

/// <summary>What the names of files say.</summary>
internal static class FileName
{
    private static readonly string[] NotInContainers = ["dev", "local", "test", "debug"];

    /// <summary>The name without its folder.</summary>
    /// <param name="path">The path.</param>
    public static string Of(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Whether the file holds settings that a container reads: not those of Development, of a machine, or of tests.</summary>
    /// <param name="name">The name.</param>
    public static bool IsSettings(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower == "appsettings.json"
            || (lower.StartsWith("appsettings.", StringComparison.Ordinal) && lower.EndsWith(".json", StringComparison.Ordinal) && !NotInContainers.Any(lower.Substring("appsettings.".Length).StartsWith));
    }

    /// <summary>Whether it is a Dockerfile.</summary>
    /// <param name="name">The name.</param>
    public static bool IsDockerfile(string name) =>
        !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase)
        && (name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase));
}
