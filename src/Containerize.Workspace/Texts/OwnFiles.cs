using System.Text.Json;

namespace Containerize.Workspace.Texts;

/// <summary>The files that this tool wrote itself, by its lock file: they say nothing about the repository.</summary>
internal static class OwnFiles
{
    /// <summary>The lock file's name.</summary>
    public const string LockFile = "containerize.lock.json";

    /// <summary>The full paths that a lock file names; none when it cannot be read.</summary>
    /// <param name="lockFile">The lock file; its paths are relative to its folder.</param>
    public static IReadOnlySet<string> Read(string lockFile)
    {
        var folder = Path.GetDirectoryName(lockFile)!;
        var paths = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(lockFile));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("files", out var files)) return paths;
            if (files.ValueKind == JsonValueKind.Object) paths.UnionWith(files.EnumerateObject().Select(f => Full(folder, f.Name)));
            if (files.ValueKind == JsonValueKind.Array) paths.UnionWith(files.EnumerateArray().Select(PathOf).OfType<string>().Select(p => Full(folder, p)));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Generating says what is wrong with the lock file; reading a solution does not depend on it.
        }

        return paths;
    }

    private static string Full(string folder, string path) => Path.GetFullPath(Path.Combine(folder, path));

    private static string? PathOf(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.GetString(),
        JsonValueKind.Object when entry.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String => path.GetString(),
        _ => null,
    };
}
