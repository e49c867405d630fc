using Containerize.Model;

namespace Containerize.Detection.Tests.Health;

public class HealthEndpointDetectorTests
{
    [Theory]
    [InlineData("app.MapHealthChecks(\"/hc\");", "'/hc'", HealthProbe.Any)]
    [InlineData("app.UseHealthChecks(\"/hc\");", "'/hc'", HealthProbe.Any)]
    [InlineData("app.MapHealthChecks(\"/health/ready\");", "'/health/ready'", HealthProbe.Readiness)]
    [InlineData("app.MapHealthChecks(\"/alive\");", "'/alive'", HealthProbe.Liveness)]
    [InlineData("app.MapHealthChecks(\"/a\", new HealthCheckOptions { Predicate = _ => false });", "'/a'", HealthProbe.Liveness)]
    [InlineData("app.MapHealthChecks(\"/a\", new HealthCheckOptions { Predicate = _ => true });", "'/a'", HealthProbe.Any)]
    [InlineData("app.MapHealthChecks(\"/a\", new HealthCheckOptions { Predicate = r => r.Tags.Contains(\"live\") });", "'/a'", HealthProbe.Liveness)]
    [InlineData("app.MapHealthChecks(\"/a\", new HealthCheckOptions { Predicate = r => r.Tags.Contains(Tags.Ready) });", "'/a'", HealthProbe.Readiness)]
    [InlineData("var o = new HealthCheckOptions { Predicate = r => r.Name.Contains(\"self\") }; app.MapHealthChecks(\"/a\", o);", "'/a'", HealthProbe.Liveness)]
    [InlineData("app.MapGrpcHealthChecksService();", "'grpc'", HealthProbe.Any)]
    public void Reports_an_endpoint(string statements, string path, HealthProbe probe)
    {
        var endpoint = Detect.InSetup("var app = builder.Build(); " + statements).Only<HealthEndpointFact>();
        Assert.Equal((path, probe, false), (Text.Of(endpoint.Path).Replace($"'{HealthEndpoint.Grpc}'", "'grpc'"), endpoint.Probe, endpoint.RequiresAuthorization));
    }

    [Theory]
    [InlineData("app.MapDefaultEndpoints();")]
    [InlineData("app.UseCompanyHealthEndpoints();")]
    public void Endpoints_of_a_package_are_said(string statement)
    {
        var run = Detect.InSetup("var app = builder.Build(); " + statement);
        Assert.Empty(run.All<HealthEndpointFact>());
        Assert.False(run.Only<UnresolvedFact>().HidesDependency);
    }

    [Fact]
    public void Endpoints_of_a_shared_project_are_followed() =>
        Assert.Empty(Detect.InSetup("var app = builder.Build(); app.MapDefaultEndpoints();").WithProject("public static class Extensions { public static void MapDefaultEndpoints(this object app) { } }").All<UnresolvedFact>());

    [Theory]
    [InlineData("app.MapHealthChecksUI();")]
    [InlineData("app.MapHealthChecks(\"/hc\");")]
    [InlineData("services.AddHealthChecks();")]
    public void Other_calls_are_not(string statement) => Assert.Empty(Detect.InSetup("var app = builder.Build(); " + statement).All<UnresolvedFact>());

    [Fact]
    public void Reports_that_an_endpoint_is_closed() =>
        Assert.True(Detect.InSetup("app.MapHealthChecks(\"/hc\").WithName(\"x\").RequireAuthorization();").Only<HealthEndpointFact>().RequiresAuthorization);

    [Fact]
    public void Reports_the_environments_of_an_endpoint() =>
        Assert.Equal(["Development"], Detect.InSetup("var app = builder.Build(); if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/hc\"); }").Only<HealthEndpointFact>().Environments);

    [Theory]
    [InlineData("services.AddHealthChecks();")]
    [InlineData("app.MapHealthChecksUI();")]
    [InlineData("app.MapHealthChecks();")]
    public void Guards_against_what_maps_no_path(string statement) => Assert.Empty(Detect.InSetup(statement).All<HealthEndpointFact>());
}
