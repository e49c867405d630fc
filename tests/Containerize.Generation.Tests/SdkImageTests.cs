using System.Xml.Linq;
using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

/// <summary>Images that the SDK builds without a Dockerfile, by setting.</summary>
public sealed class SdkImageTests
{
    private const string File = ".containerize/images.proj";

    [Fact]
    public void No_Dockerfile_is_written_and_every_file_names_the_same_image()
    {
        var result = Generator.Generate(Applications.Shop(), new GenerationSettings { User = Given.File("build: sdk\ntag: 1.2.3\nregistry: registry.example.com/team") });
        Assert.DoesNotContain(result.Artifacts, a => a.Kind is ArtifactKind.Dockerfile or ArtifactKind.DockerIgnore);
        Assert.DoesNotContain("build:", Text(result, "compose.yaml"), StringComparison.Ordinal);
        var catalog = Image(result, "catalog");
        Assert.Equal("../src/Catalog/Catalog.csproj", catalog.Project.Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal));
        Assert.Equal("registry.example.com/team/shop/catalog:1.2.3", $"{catalog.Properties["ContainerRegistry"]}/{catalog.Properties["ContainerRepository"]}:{catalog.Properties["ContainerImageTag"]}");
        Assert.Contains("image: registry.example.com/team/shop/catalog:1.2.3\n", Text(result, "compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("image: registry.example.com/team/shop/catalog:1.2.3\n", Text(result, "k8s/base/catalog/deployment.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_service_can_be_built_so_and_the_others_not()
    {
        var result = Generator.Generate(Applications.Shop(), new GenerationSettings { User = Given.File("services: {catalog: {build: sdk}}") });
        Assert.DoesNotContain(result.Artifacts, a => a.Path == "src/Catalog/Dockerfile");
        Assert.Contains(result.Artifacts, a => a.Path == "src/Basket/Dockerfile");
        Assert.Single(XDocument.Parse(Text(result, File)).Descendants("ContainerImage"));
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", Image(result, "catalog").Properties["ContainerBaseImage"]);
    }

    [Fact]
    public void What_the_SDK_cannot_do_is_said()
    {
        var media = Build.Service("media", ServiceKind.Web, Build.Project("src/Media/Media.csproj")) with { Features = EquatableList.Of(Features.Program("ffmpeg")) };
        var spa = Build.Service("spa", ServiceKind.Spa, Build.Project("src/Spa/Spa.csproj", "Microsoft.NET.Sdk.BlazorWebAssembly"));
        var result = Generator.Generate(Build.Model([media, spa]), new GenerationSettings { User = Given.File("build: sdk") });
        Assert.Contains(result.Artifacts, a => a.Path == "src/Spa/Dockerfile");
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0117" && f.Message.Contains("ffmpeg", StringComparison.Ordinal));
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0117" && f.Message.StartsWith("spa ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_path_stays_a_path()
    {
        var result = Generator.Generate(Applications.Odd(), new GenerationSettings { User = Given.File("build: sdk") });
        Assert.Equal("$(MSBuildThisFileDirectory)../src/It%27s \"odd\" %24HOME [x]/No {{ name }} #1.csproj", Image(result, "no").Project);
    }

    private static (string Project, Dictionary<string, string> Properties) Image(GenerationResult result, string name)
    {
        var image = XDocument.Parse(Text(result, File)).Descendants("ContainerImage").Single(i => i.Attribute("Include")!.Value == name);
        var settings = image.Element("Settings")!.Value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2));
        return (image.Element("ProjectFile")!.Value, settings.ToDictionary(s => s[0], s => s[1]));
    }

    private static string Text(GenerationResult result, string path) => Assert.Single(result.Artifacts, a => a.Path == path).Text;
}
