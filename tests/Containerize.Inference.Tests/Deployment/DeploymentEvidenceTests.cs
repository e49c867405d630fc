namespace Containerize.Inference.Tests.Deployment;

public class DeploymentEvidenceTests
{
    [Fact]
    public void A_compose_file_names_the_project_that_its_Dockerfile_builds()
    {
        var service = Assert.Single(Model("compose.yaml", "services:\n  store:\n    build:\n      context: .\n      dockerfile: src/Catalog/Dockerfile\n").Services);
        Assert.Equal(("store", "src/Catalog/Dockerfile", ""), (service.Name, service.Build.ExistingDockerfile, service.Build.ExistingContext));
    }

    [Fact]
    public void A_context_counts_from_the_compose_files_folder() => Assert.Equal(
        "src/Catalog",
        Assert.Single(Model("deploy/docker-compose.yml", "services:\n  store:\n    build: ../src/Catalog\n").Services).Build.ExistingContext);

    [Theory]
    [InlineData("services:\n  store:\n    image: shop/store\n")]
    [InlineData("services:\n  store:\n    build: ../../outside\n")]
    [InlineData("services:\n  store:\n    build: https://git.example/shop.git\n")]
    [InlineData("services:\n  store:\n    build: ${CONTEXT}\n")]
    [InlineData("services: [\n")]
    [InlineData("services:\n  - store\n")]
    public void What_builds_no_project_of_ours_names_none(string compose) => Assert.Equal("catalog", Assert.Single(Model("compose.yaml", compose).Services).Name);

    [Fact]
    public void A_Dockerfile_elsewhere_is_told_by_what_it_starts()
    {
        var model = new SolutionBuilder().Web("src/Catalog/Catalog.csproj").Web("src/Basket/Basket.csproj")
            .Deployment("docker/basket.Dockerfile", "FROM x\nENTRYPOINT [\"dotnet\", \"Basket.dll\"]\n").Infer();
        Assert.Equal(["docker/basket.Dockerfile", ""], model.Services.Select(s => s.Build.ExistingDockerfile));
    }

    [Fact]
    public void Files_beside_the_folder_of_the_code_name_it_by_the_repositorys_paths()
    {
        var facts = new SolutionBuilder().Web("Catalog/Catalog.csproj").Deployment("../compose.yaml", "services:\n  store:\n    build: {context: ., dockerfile: src/Catalog/Dockerfile}\n").Deployment("Catalog/Dockerfile", "FROM x\n").Build();
        var service = Assert.Single(ApplicationInference.Infer(facts with { Solution = facts.Solution with { RepositoryFolder = "src" } }).Services);
        Assert.Equal(("store", "Catalog/Dockerfile", ".."), (service.Name, service.Build.ExistingDockerfile, service.Build.ExistingContext));
    }

    [Fact]
    public void A_manifest_names_the_service_whose_image_it_runs()
    {
        var model = new SolutionBuilder().Web("src/Shop.Catalog/Shop.Catalog.csproj").Web("src/Shop.Basket/Shop.Basket.csproj")
            .Deployment("k8s/a.yaml", "kind: Deployment\nmetadata: {name: store}\nspec: {template: {spec: {containers: [{name: x, image: \"example/shop.catalog:1\"}]}}}\n").Infer();
        Assert.Equal(["basket", "store"], model.Services.Select(s => s.Name));
    }

    [Fact]
    public void Manifests_charts_and_compose_files_that_run_a_service_are_known_and_others_are_not()
    {
        const string container = "kind: Deployment\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{name: x, image: \"example/shop.catalog:1\"}]}}}\n";
        var catalog = new SolutionBuilder().Web("src/Shop.Catalog/Shop.Catalog.csproj").Web("src/Shop.Basket/Shop.Basket.csproj")
            .Deployment("k8s/catalog.yaml", container)
            .Deployment("k8s/elsewhere.yaml", container.Replace("shop.catalog", "other", StringComparison.Ordinal))
            .Deployment("helm/catalog/Chart.yaml", "name: catalog\n").Deployment("helm/catalog/templates/a.yaml", container)
            .Deployment("deploy/docker-compose.yml", "services:\n  a:\n    image: example/shop.catalog\n")
            .Deployment("deploy/docker-compose.infra.yml", "services:\n  db:\n    image: postgres:17\n")
            .Infer().Services;
        Assert.Equal(["helm/catalog", "k8s/catalog.yaml"], catalog.Single(s => s.Project.EndsWith("Catalog.csproj", StringComparison.Ordinal)).Build.ExistingManifests);
        Assert.Equal(["deploy/docker-compose.yml"], catalog.Single(s => s.Project.EndsWith("Catalog.csproj", StringComparison.Ordinal)).Build.ExistingComposeFiles);
        Assert.All(catalog.Where(s => s.Project.EndsWith("Basket.csproj", StringComparison.Ordinal)), s => Assert.Empty(s.Build.ExistingManifests.Concat(s.Build.ExistingComposeFiles)));
    }

    private static ApplicationModel Model(string path, string compose) => new SolutionBuilder().Web("src/Catalog/Catalog.csproj")
        .Deployment(path, compose).Deployment("src/Catalog/Dockerfile", "FROM x\n").Infer();
}
