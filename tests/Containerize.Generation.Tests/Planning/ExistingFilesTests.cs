using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Planning;

/// <summary>Where the repository has manifests or compose files that run the same services, somebody has to choose, and is told how.</summary>
public sealed class ExistingFilesTests
{
    [Fact]
    public void Manifests_in_one_folder_are_named_by_it()
    {
        var finding = Assert.Single(Said("", manifests: ["old/a.yaml", "old/b.yaml"]));
        Assert.Equal("the manifests in old run all 5 services as well", finding.Message);
        Assert.Equal("Apply yours or those in k8s/base, never both; set kubernetes.enabled to false to keep yours alone", finding.Remedy);
        Assert.Equal(("old/a.yaml", ""), (finding.Location.File, finding.Subject));
    }

    [Theory]
    [InlineData("the manifests in old/a.yaml run", "old/a.yaml")]
    [InlineData("the manifests in a.yaml, b.yaml run", "a.yaml", "b.yaml")]
    [InlineData("the charts in helm run", "helm/a", "helm/b")]
    [InlineData("the manifests and charts in helm/a, old/a.yaml run", "helm/a", "old/a.yaml")]
    [InlineData("the manifests in old run", "old/1/a.yaml", "old/2/a.yaml", "old/3/a.yaml", "old/4/a.yaml")]
    [InlineData("the manifests in 1/a.yaml, 2/a.yaml, 3/a.yaml and 1 more run", "1/a.yaml", "2/a.yaml", "3/a.yaml", "4/a.yaml")]
    public void What_is_there_is_said_in_few_words(string said, params string[] manifests) => Assert.StartsWith(said, Assert.Single(Said("", manifests)).Message, StringComparison.Ordinal);

    [Fact]
    public void Few_services_are_named() => Assert.Equal("the manifests in old/a.yaml run catalog as well", Assert.Single(Said("", ["old/a.yaml"], only: "catalog")).Message);

    [Fact]
    public void A_compose_file_elsewhere_is_named() => Assert.Equal(
        ("deploy/docker-compose.yml runs all 5 services as well", "Use yours or compose.yaml, never both at once; set compose.enabled to false to keep yours alone"),
        Assert.Single(Said("", compose: ["deploy/docker-compose.yml"]).Select(f => (f.Message, f.Remedy))));

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("compose.yaml")]
    public void A_compose_file_in_the_place_of_ours_is_left_alone_and_no_choice(string file) => Assert.Empty(Said("", compose: [file, "docker-compose.override.yml"]));

    [Fact]
    public void Who_has_chosen_is_not_asked() => Assert.Empty(Said("kubernetes: {enabled: false}\ncompose: {enabled: false}", ["old/a.yaml"], ["deploy/compose.yaml"]));

    [Fact]
    public void Where_there_is_nothing_nothing_is_said() => Assert.Empty(Said(""));

    private static IReadOnlyList<Finding> Said(string settings, string[]? manifests = null, string[]? compose = null, string? only = null)
    {
        var shop = Applications.Shop();
        var model = shop with
        {
            Services = shop.Services.Select(s => only is not null && s.Name != only ? s : s with { Build = s.Build with { ExistingManifests = (manifests ?? []).ToEquatableList(), ExistingComposeFiles = (compose ?? []).ToEquatableList() } }).ToEquatableList(),
        };
        return [.. Generator.Generate(model, new GenerationSettings { User = Given.File(settings) }).Findings.Where(f => f.Rule == "CTZ0136")];
    }
}
