using System.Xml.Linq;
using Containerize.Testing;

namespace Containerize.Design.Tests;

/// <summary>A project file of this repository, as written.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _document;

    private ProjectFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _document = XDocument.Parse(Checkout.Read(path));
    }

    public string Name { get; }

    /// <summary>The projects that it knows; one that is only built before and carried along as a program is not known.</summary>
    public IReadOnlyList<string> Projects => Includes("ProjectReference", IsKnown).Select(Path.GetFileNameWithoutExtension).OfType<string>().ToList();

    public IReadOnlyList<string> Packages => Includes("PackageReference");

    public string TargetFramework => _document.Descendants("TargetFramework").FirstOrDefault()?.Value ?? "net10.0";

    public static IReadOnlyList<ProjectFile> Under(string folder) => SourceFiles.Under(folder, ".csproj").Select(path => new ProjectFile(path)).ToList();

    private static bool IsKnown(XElement reference) => reference.Attribute("ReferenceOutputAssembly")?.Value != "false";

    private List<string> Includes(string item, Func<XElement, bool>? which = null) => _document.Descendants(item).Where(which ?? (_ => true)).Select(element => element.Attribute("Include")?.Value).OfType<string>().ToList();
}
