using System.Text.Json;

namespace Containerize.Workspace.Texts;

/// <summary>The files that this tool wrote itself, by its lock file: they say nothing about the repository.</summary>
internal static class OwnFiles
{
    private const string LockFile = "containerize.lock.json";

    /// <summary>Their paths relative to the root; none when there is no lock file or it cannot be read.</summary>
    public static IReadOnlySet<string> Read(string root)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var file = Path.Combine(root, LockFile);
            if (!File.Exists(file)) return paths;
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("files", out var files)) return paths;
            if (files.ValueKind == JsonValueKind.Object) paths.UnionWith(files.EnumerateObject().Select(f => f.Name));
            if (files.ValueKind == JsonValueKind.Array) paths.UnionWith(files.EnumerateArray().Select(PathOf).OfType<string>());
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // Generating says what is wrong with the lock file; reading a solution does not depend on it.
        }

        return paths;
    }

    private static string? PathOf(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.GetString(),
        JsonValueKind.Object when entry.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.String => path.GetString(),
        _ => null,
    };
}
