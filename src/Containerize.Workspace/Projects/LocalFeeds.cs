using System.Xml;
using System.Xml.Linq;

namespace Containerize.Workspace.Projects;

/// <summary>Folders of packages that a nuget.config names: restore reads them like any other feed.</summary>
internal static class LocalFeeds
{
    private const long MaxBytes = 1024 * 1024;
    private const int MaxPackages = 500;

    /// <summary>The packages in the folders that a nuget.config names below a limit; none where a folder is not there.</summary>
    /// <param name="config">The nuget.config.</param>
    /// <param name="limit">The folder above which nothing is looked at.</param>
    public static IEnumerable<string> Packages(string config, string limit) =>
        Folders(config).Where(f => RelativePath.IsInside(limit, f) && Directory.Exists(f))
            .SelectMany(f => Directory.EnumerateFiles(f, "*.nupkg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MaxPackages));

    private static IEnumerable<string> Folders(string config)
    {
        try
        {
            if (new FileInfo(config).Length > MaxBytes) return [];
            using var reader = XmlReader.Create(config, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var sources = XDocument.Load(reader).Root?.Elements().Where(e => e.Name.LocalName.Equals("packageSources", StringComparison.OrdinalIgnoreCase)) ?? [];
            return [.. sources.Elements().Where(e => e.Name.LocalName.Equals("add", StringComparison.OrdinalIgnoreCase)).Select(e => e.Attribute("value")?.Value ?? "")
                .Where(v => v.Length > 0 && !v.Contains("://", StringComparison.Ordinal)).Select(v => ExistingPath.Combine(Path.GetDirectoryName(config)!, v.TrimEnd('/', '\\'))).OfType<string>()];
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
