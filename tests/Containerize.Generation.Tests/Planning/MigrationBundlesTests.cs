using Containerize.Generation.Tests.Settings;

namespace Containerize.Generation.Tests.Planning;

public sealed class MigrationBundlesTests
{
    [Fact]
    public void A_bundle_is_a_job_of_its_own_that_its_service_waits_for()
    {
        var files = Generate(Model()).Artifacts.ToDictionary(a => a.Path, a => a.Text);
        Assert.Contains("image: shop/sales-migrations:0.1.0\n", files["k8s/base/sales-migrations/job.yaml"], StringComparison.Ordinal);
        Assert.Contains("name: ConnectionStrings__Sales", files["k8s/base/sales-migrations/job.yaml"], StringComparison.Ordinal);
        Assert.Contains("      sales-migrations:\n        condition: service_completed_successfully\n", files["compose.yaml"], StringComparison.Ordinal);
        Assert.Contains("dotnet tool install dotnet-ef --version \"8.0.4\" --tool-path /tools", files["src/Sales/Sales.Migrations.Dockerfile"], StringComparison.Ordinal);
        Assert.Contains("--context \"SalesContext\"", files["src/Sales/Sales.Migrations.Dockerfile"], StringComparison.Ordinal);
        Assert.Contains("app.kubernetes.io/name: sales-migrations", files["k8s/infrastructure/postgres/networkpolicy.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_bundle_several_pods_find_nothing_to_migrate() => Assert.DoesNotContain(Generate(Model()).Findings, f => f.Rule == "CTZ0120");

    [Fact]
    public void Without_the_setting_there_is_none() => Assert.DoesNotContain(Generate(Model(), "").Artifacts, a => a.Path.Contains("migrations", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore", "8.0.4", 1, "does not reference Microsoft.EntityFrameworkCore.Design")]
    [InlineData("Microsoft.EntityFrameworkCore.Design", "", 1, "does not reference Microsoft.EntityFrameworkCore.Design")]
    [InlineData("Microsoft.EntityFrameworkCore.Design", "$(Version)", 1, "does not reference Microsoft.EntityFrameworkCore.Design")]
    [InlineData("Microsoft.EntityFrameworkCore.Design", "5.0.1", 1, "makes no bundles")]
    [InlineData("Microsoft.EntityFrameworkCore.Design", "8.0.4", 2, "2 database contexts")]
    public void Says_why_none_can_be_made(string package, string version, int contexts, string why)
    {
        var result = Generate(Model(package, version, contexts));
        Assert.Contains(result.Findings, f => f.Rule == "CTZ0127" && f.Message.Contains(why, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Artifacts, a => a.Path.Contains("migrations", StringComparison.OrdinalIgnoreCase));
    }

    private static GenerationResult Generate(ApplicationModel model, string settings = "services: {sales: {migrations: bundle}}") => Generator.Generate(model, new GenerationSettings { User = Given.File(settings) });

    private static ApplicationModel Model(string package = "Microsoft.EntityFrameworkCore.Design", string version = "8.0.4", int contexts = 1)
    {
        var model = ApplicationWithState.Model();
        var project = Build.Project("src/Sales/Sales.csproj") with { Packages = EquatableList.Of(new PackageReference(package, version)) };
        return model with
        {
            Services = model.Services.Select(s => s.Name != "sales" ? s : s with
            {
                Build = new ServiceBuild(project, EquatableList.Of(project)),
                MigratedContexts = Enumerable.Range(0, contexts).Select(i => i == 0 ? "SalesContext" : "Context" + i).ToEquatableList(),
            }).ToEquatableList(),
        };
    }
}
