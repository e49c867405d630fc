using Containerize.Model;

namespace Containerize.Detection.Tests.Http;

public class MappedRoutesDetectorTests
{
    private const string Setup = "var app = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder().Build(); app.UseRouting(); ";

    [Theory]
    [InlineData("app.MapPackageWebhooks(\"/hooks\");")]
    [InlineData("app.MapPackageApi<string>();")]
    [InlineData("app.UseEndpoints(e => e.MapPackageThings());")]
    [InlineData("app.MapGroup(\"/x\").MapPackageThings();")]
    public void Reports_routes_that_a_package_maps(string statements) =>
        Assert.Contains(Detect.InSetup(Setup + statements).All<FeatureFact>(), f => f.Feature == Features.Routes && f.Evidence.Detector == "mapped-routes" && f.Evidence.Detail.StartsWith("MapPackage", StringComparison.Ordinal));

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");")]
    [InlineData("app.MapOpenApi();")]
    [InlineData("app.MapPrometheusScrapingEndpoint();")]
    [InlineData("var mapper = new object(); mapper.MapPackageThings();")]
    [InlineData("app.Map(\"/x\", _ => { });")]
    [InlineData("app.Mapper();")]
    public void Leaves_what_is_no_route_of_the_application(string statements) =>
        Assert.DoesNotContain(Detect.InSetup(Setup + statements).All<FeatureFact>(), f => f.Evidence.Detector == "mapped-routes");
}
