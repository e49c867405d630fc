using System.Text.Json;

namespace Containerize.Workspace.Sdks;

/// <summary>The nearest global.json, as far as choosing an SDK goes. Its <c>paths</c> are not followed: they can name a folder of the repository.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Version">The SDK version that it pins; empty when it pins none.</param>
/// <param name="RollForward">Its roll-forward policy, in lower case.</param>
/// <param name="Line">The line of the version, from 1; 0 when there is none.</param>
/// <param name="MSBuildSdks">The versions of SDKs from packages, by name.</param>
internal sealed record GlobalJson(string Path, string Version, string RollForward, int Line, IReadOnlyDictionary<string, string> MSBuildSdks)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the nearest one at or above a folder; null when there is none.</summary>
    public static GlobalJson? Above(string folder)
    {
        for (var current = folder; current is not null; current = System.IO.Path.GetDirectoryName(current))
        {
            var path = System.IO.Path.Combine(current, "global.json");
            if (File.Exists(path)) return Read(path);
        }

        return null;
    }

    private static GlobalJson Read(string path)
    {
        var sdks = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string version = "", rollForward = "";
        var line = 0;
        try
        {
            var text = File.ReadAllText(path);
            using var document = JsonDocument.Parse(text, Lenient);
            if (Object(document.RootElement, "sdk") is { } sdk)
            {
                version = Text(sdk, "version");
                rollForward = Text(sdk, "rollForward").ToLowerInvariant();
                line = LineOf(text, version);
            }

            if (Object(document.RootElement, "msbuild-sdks") is { } named)
            {
                foreach (var entry in named.EnumerateObject().Where(e => e.Value.ValueKind == JsonValueKind.String)) sdks[entry.Name] = entry.Value.GetString()!;
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // A global.json that cannot be read pins nothing that could be followed.
        }

        return new GlobalJson(path, version, rollForward, line, sdks);
    }

    private static JsonElement? Object(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int LineOf(string text, string version)
    {
        var at = version.Length == 0 ? -1 : text.IndexOf($"\"{version}\"", StringComparison.Ordinal);
        return at < 0 ? 0 : text.AsSpan(0, at).Count('\n') + 1;
    }
}
