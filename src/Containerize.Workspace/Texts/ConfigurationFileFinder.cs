using System.Text.RegularExpressions;

namespace Containerize.Workspace.Texts;

/// <summary>Finds the configuration files of a project by the names that .NET projects give them.</summary>
internal static partial class ConfigurationFileFinder
{
    private static readonly HashSet<string> NotConfiguration = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "package-lock.json", "tsconfig.json", "global.json", "packages.lock.json", "libman.json", "bundleconfig.json", "compilerconfig.json", "bower.json", "angular.json",
        "nuget.config", "packages.config", "dotnet-tools.json", "project.json", "project.assets.json", "runtimeconfig.template.json", "stylecop.json", "components.json", "nswag.json",
    };

    /// <summary>The full paths, in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string folder)
    {
        List<string> found = [.. Files(folder).Where(f => Top().IsMatch(Path.GetFileName(f)) && !NotConfiguration.Contains(Path.GetFileName(f)))];
        foreach (var name in new[] { "configuration", "config", "configurations", "settings" })
        {
            var below = Folders(folder).FirstOrDefault(f => string.Equals(Path.GetFileName(f), name, StringComparison.OrdinalIgnoreCase));
            if (below is not null) found.AddRange(Files(below).Where(f => f.EndsWith(".json", StringComparison.OrdinalIgnoreCase)));
        }

        found.AddRange(Files(Path.Combine(folder, "Properties")).Where(f => Path.GetFileName(f).Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase)));
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    // JSON beside the project is configuration unless a tool is known to own the name.
    [GeneratedRegex(@"\.json$|^(web|app)(\.[\w-]+)?\.config$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Top();

    private static string[] Files(string folder) => Entries(folder, Directory.GetFiles);

    private static string[] Folders(string folder) => Entries(folder, Directory.GetDirectories);

    private static string[] Entries(string folder, Func<string, string[]> list)
    {
        try
        {
            return Directory.Exists(folder) ? list(folder) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
