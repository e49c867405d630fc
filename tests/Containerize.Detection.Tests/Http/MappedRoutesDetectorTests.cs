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
    [InlineData("var e = (Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app; e.MapPackageTools();")]
    public void Reports_routes_that_a_package_maps(string statements) =>
        Assert.Contains(Detect.InSetup(Setup + statements).All<FeatureFact>(), f => f.Feature == Features.Routes && f.Evidence.Detector == "mapped-routes" && f.Evidence.Detail.StartsWith("MapPackage", StringComparison.Ordinal));

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");")]
    [InlineData("app.MapOpenApi();")]
    [InlineData("app.MapPrometheusScrapingEndpoint();")]
    [InlineData("var mapper = new object(); mapper.MapPackageThings();")]
    [InlineData("app.Map(\"/x\", _ => { });")]
    [InlineData("app.Mapper();")]
    [InlineData("app.MapTo();")]
    [InlineData("app.MapToPackageThings();")]
    [InlineData("app.MapFromPackageThings();")]
    public void Leaves_what_is_no_route_of_the_application(string statements) =>
        Assert.DoesNotContain(Detect.InSetup(Setup + statements).All<FeatureFact>(), f => f.Evidence.Detector == "mapped-routes");

    [Theory]
    [InlineData("app.MapTools();", true)]
    [InlineData("Rows.MapTools();", false)]
    [InlineData("Routes.MapTools();", true)]
    public void A_class_of_the_solution_is_no_set_of_routes(string statement, bool isOnRoutes)
    {
        var code = $"using Microsoft.AspNetCore.Builder; class C {{ WebApplication Routes {{ get; }} void M(WebApplication app) {{ app.UseRouting(); {statement} }} }} static class Rows {{ }}";
        Assert.Equal(isOnRoutes, Detect.In(code).All<FeatureFact>().Any(f => f.Evidence.Detector == "mapped-routes"));
    }
}
