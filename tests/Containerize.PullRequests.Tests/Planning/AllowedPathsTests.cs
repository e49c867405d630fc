using Containerize.PullRequests.Planning;

namespace Containerize.PullRequests.Tests.Planning;

public sealed class AllowedPathsTests
{
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("src/Shop.Api/Dockerfile")]
    [InlineData("src/Shop.Api/Shop.Api.Migrations.Dockerfile")]
    [InlineData(".dockerignore")]
    [InlineData("compose.yaml")]
    [InlineData(".env.example")]
    [InlineData("containerize.lock.json")]
    [InlineData(".containerize/images.proj")]
    [InlineData("k8s/base/api/deployment.yaml")]
    [InlineData("k8s/overlays/staging/kustomization.yaml")]
    [InlineData("helm/shop/Chart.yaml")]
    [InlineData("helm/shop/templates/_helpers.tpl")]
    [InlineData("helm/shop/.helmignore")]
    public void What_is_generated_may_be_written(string path) => Assert.True(AllowedPaths.Allow(path, ""));

    [Theory]
    [InlineData("Program.cs")]
    [InlineData("src/Shop.Api/Shop.Api.csproj")]
    [InlineData("Directory.Build.props")]
    [InlineData("nuget.config")]
    [InlineData("containerize.yaml")]
    [InlineData(".containerize/templates/compose/compose.sbn")]
    [InlineData(".containerize/secrets/compose.env")]
    [InlineData("k8s/base/api/run.sh")]
    [InlineData("src/compose.yaml")]
    [InlineData(".env")]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".github/Dockerfile")]
    [InlineData(".GitHub/k8s/Dockerfile")]
    [InlineData(".github./Dockerfile")]
    [InlineData("k8s/.github/x.yaml")]
    [InlineData("github~1/Dockerfile")]
    [InlineData(".git/hooks/Dockerfile")]
    [InlineData("git~1/Dockerfile")]
    [InlineData("../Dockerfile")]
    [InlineData("a/../../Dockerfile")]
    [InlineData("/etc/Dockerfile")]
    [InlineData("k8s//x.yaml")]
    [InlineData(@"k8s\x.yaml")]
    [InlineData("k8s/a\nb.yaml")]
    [InlineData("")]
    public void Nothing_else_may(string path) => Assert.False(AllowedPaths.Allow(path, ""));

    [Fact]
    public void A_solution_below_has_its_files_below()
    {
        Assert.True(AllowedPaths.Allow("src/k8s/base/kustomization.yaml", "src"));
        Assert.False(AllowedPaths.Allow("k8s/base/kustomization.yaml", "src"));
        Assert.False(AllowedPaths.Allow("src2/compose.yaml", "src"));
    }
}
