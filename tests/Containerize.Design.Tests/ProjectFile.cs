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

    public IReadOnlyList<string> Projects => Includes("ProjectReference").Select(Path.GetFileNameWithoutExtension).OfType<string>().ToList();

    public IReadOnlyList<string> Packages => Includes("PackageReference");

    public string TargetFramework => _document.Descendants("TargetFramework").FirstOrDefault()?.Value ?? "net10.0";

    public static IReadOnlyList<ProjectFile> Under(string folder) => SourceFiles.Under(folder, ".csproj").Select(path => new ProjectFile(path)).ToList();

    private List<string> Includes(string item) => _document.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>().ToList();
}
