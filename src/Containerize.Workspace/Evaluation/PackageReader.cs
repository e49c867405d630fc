using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Execution;

namespace Containerize.Workspace.Evaluation;

/// <summary>Reads a project's direct packages with their versions, central versions applied.</summary>
internal static class PackageReader
{
    /// <summary>The packages, sorted by name.</summary>
    public static IReadOnlyList<PackageReference> Read(ProjectInstance project, string folder)
    {
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.GetItems("PackageVersion")) central[item.EvaluatedInclude] = item.GetMetadataValue("Version");

        var packages = new SortedDictionary<string, PackageReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in project.GetItems("PackageReference"))
        {
            if (item.GetMetadataValue("IsImplicitlyDefined").Equals("true", StringComparison.OrdinalIgnoreCase)) continue;
            var version = FirstGiven(item.GetMetadataValue("VersionOverride"), item.GetMetadataValue("Version"), central.GetValueOrDefault(item.EvaluatedInclude, ""));
            packages[item.EvaluatedInclude] = new PackageReference(item.EvaluatedInclude, version);
        }

        foreach (var item in project.GetItems("GlobalPackageReference"))
        {
            packages.TryAdd(item.EvaluatedInclude, new PackageReference(item.EvaluatedInclude, FirstGiven(item.GetMetadataValue("Version"), central.GetValueOrDefault(item.EvaluatedInclude, ""))));
        }

        foreach (var package in PackagesConfig(Path.Combine(folder, "packages.config"))) packages.TryAdd(package.Name, package);
        return [.. packages.Values];
    }

    private static string FirstGiven(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0) return value;
        }

        return "";
    }

    private static IEnumerable<PackageReference> PackagesConfig(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return
            [
                .. from element in XDocument.Load(reader).Descendants("package")
                   let name = element.Attribute("id")?.Value ?? ""
                   where name.Length > 0
                   select new PackageReference(name, element.Attribute("version")?.Value ?? ""),
            ];
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
