using System.Text.Json;

namespace Containerize.Workspace.Code;

/// <summary>The result of an earlier restore, where the checkout has one. It is read, never made.</summary>
internal static class AssetsFile
{
    /// <summary>The full paths of the assemblies that packages give to the compilation; none when the project was not restored.</summary>
    /// <param name="projectFolder">The project's folder.</param>
    /// <param name="framework">The chosen target framework.</param>
    public static IReadOnlyList<string> CompileAssemblies(string projectFolder, string framework)
    {
        try
        {
            var path = Path.Combine(projectFolder, "obj", "project.assets.json");
            if (!File.Exists(path)) return [];
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
            var libraries = root.GetProperty("libraries");
            return Target(root.GetProperty("targets"), framework) is { } target ? [.. Assemblies(target, libraries, folders)] : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static JsonElement? Target(JsonElement targets, string framework)
    {
        foreach (var target in targets.EnumerateObject())
        {
            if (target.Name.Equals(framework, StringComparison.OrdinalIgnoreCase) || IsLongName(target.Name, framework)) return target.Value;
        }

        return null;
    }

    // ".NETCoreApp,Version=v3.1" is netcoreapp3.1, ".NETStandard,Version=v2.0" is netstandard2.0.
    private static bool IsLongName(string target, string framework) =>
        target.Replace(",Version=v", "", StringComparison.Ordinal).TrimStart('.').Equals(framework, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Assemblies(JsonElement target, JsonElement libraries, string[] folders)
    {
        foreach (var library in target.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package" || !library.Value.TryGetProperty("compile", out var compile)) continue;
            var package = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            foreach (var asset in compile.EnumerateObject().Where(a => a.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                var file = folders.Select(f => Path.Combine(f, package, asset.Name)).FirstOrDefault(File.Exists);
                if (file is not null) yield return file;
            }
        }
    }
}
