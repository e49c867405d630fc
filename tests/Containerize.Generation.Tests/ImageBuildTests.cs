using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests;

/// <summary>What the plan says of each image, for whoever builds them.</summary>
public sealed class ImageBuildTests
{
    [Fact]
    public void Every_image_of_the_compose_file_is_built_once_by_the_Dockerfile_that_is_written()
    {
        var result = Generate(Applications.Shop());
        Assert.NotEmpty(result.Images);
        Assert.Equal(result.Images.Select(i => i.Image).Distinct(), result.Images.Select(i => i.Image));
        Assert.All(result.Images, i => Assert.Contains(result.Artifacts, a => a.Path == i.Dockerfile));
        Assert.All(result.Images, i => Assert.Contains($"image: {i.Image}\n", Compose(result), StringComparison.Ordinal));
        Assert.All(result.Images, i => Assert.Equal(".", i.Context));
    }

    [Fact]
    public void Workloads_of_one_project_share_an_image()
    {
        var project = Build.Project("src/Jobs/Jobs.csproj");
        var first = Build.Service("import", ServiceKind.Job, project) with { Arguments = EquatableList.Of("import") };
        var second = Build.Service("tidy", ServiceKind.Job, project) with { Arguments = EquatableList.Of("tidy") };
        var image = Assert.Single(Generate(Build.Model([first, second])).Images);
        Assert.Equal(["import", "tidy"], image.Services);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(null, "src/Own")]
    [InlineData("src", "src")]
    public void A_Dockerfile_of_the_repository_is_built_with_the_context_that_its_compose_file_gives_it(string? context, string expected)
    {
        var own = Build.Service("own", ServiceKind.Web, Build.Project("src/Own/Own.csproj"));
        own = own with { Build = own.Build with { ExistingDockerfile = "src/Own/Dockerfile", ExistingContext = context } };
        var image = Assert.Single(Generate(Build.Model([own])).Images);
        Assert.True(image.IsOwn);
        Assert.Equal(("src/Own/Dockerfile", expected.Length == 0 ? "." : expected), (image.Dockerfile, image.Context));
    }

    [Fact]
    public void What_the_sdk_builds_has_a_project_and_no_registry_to_push_to()
    {
        var result = Generate(Applications.Shop(), "services: {catalog: {build: sdk}}\nregistry: registry.example.com");
        var image = Assert.Single(result.Images, i => i.IsBuiltBySdk);
        Assert.Equal(("src/Catalog/Catalog.csproj", ""), (image.Project, image.Dockerfile));
        Assert.DoesNotContain(image.Properties, p => p.Key == "ContainerRegistry");
        Assert.Equal("registry.example.com/shop/catalog", image.Image.Split(':')[0]);
    }

    [Fact]
    public void An_image_that_is_named_by_its_digest_is_not_built()
    {
        var result = Generate(Applications.Shop(), $"services: {{catalog: {{digest: 'sha256:{new string('a', 64)}'}}}}");
        Assert.DoesNotContain(result.Images, i => i.Name == "catalog");
        Assert.Contains(result.Images, i => i.Name == "basket");
    }

    private static GenerationResult Generate(ApplicationModel model, string settings = "") => Generator.Generate(model, new GenerationSettings { User = Given.File(settings) });

    private static string Compose(GenerationResult result) => Assert.Single(result.Artifacts, a => a.Path == "compose.yaml").Text;
}
