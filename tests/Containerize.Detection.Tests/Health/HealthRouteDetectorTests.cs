using Containerize.Model;

namespace Containerize.Detection.Tests.Health;

public class HealthRouteDetectorTests
{
    [Theory]
    [InlineData("app.MapGet(\"/health\", () => \"OK\");", "/health", HealthProbe.Any)]
    [InlineData("app.MapGet(\"/api/healthz\", () => Results.Ok());", "/api/healthz", HealthProbe.Any)]
    [InlineData("app.MapGroup(\"/health\").MapGet(\"live\", () => 1);", "/health/live", HealthProbe.Liveness)]
    [InlineData("app.MapGet(\"/readyz\", () => 1);", "/readyz", HealthProbe.Readiness)]
    public void Reports_a_route(string statement, string path, HealthProbe probe) => Expect(Route(statement), path, probe, closed: false);

    [Theory]
    [InlineData("[Route(\"health\")] class C { [HttpGet] public int Get() => 1; }", "/health", false)]
    [InlineData("[Route(\"api/[controller]\")] class HealthController { [HttpGet] public int Get() => 1; }", "/api/Health", false)]
    [InlineData("[Route(\"api\")] class C { [HttpGet(\"health\")] public int Get() => 1; }", "/api/health", false)]
    [InlineData("[Route(\"api\")] class C { [HttpGet(\"/hc\")] public int Get() => 1; }", "/hc", false)]
    [InlineData("class C { [HttpGet(\"[action]\")] public int Ping() => 1; }", "/Ping", false)]
    [InlineData("[Authorize, Route(\"health\")] class C { [HttpGet] public int Get() => 1; }", "/health", true)]
    [InlineData("[Authorize, Route(\"health\")] class C { [HttpGet, AllowAnonymous] public int Get() => 1; }", "/health", false)]
    public void Reports_an_action(string code, string path, bool closed) => Expect(Detect.In(code), path, HealthProbe.Any, closed);

    [Fact]
    public void Reports_that_a_route_is_closed() => Expect(Route("app.MapGet(\"/health\", () => 1).RequireAuthorization();"), "/health", HealthProbe.Any, closed: true);

    [Theory]
    [InlineData("app.MapGet(\"/healthcare\", () => 1);")]
    [InlineData("app.MapGet(\"/health/{id}\", () => 1);")]
    [InlineData("app.MapPost(\"/health\", () => 1);")]
    public void Guards_against_other_routes(string statement) => Assert.Empty(Route(statement).All<HealthEndpointFact>());

    [Theory]
    [InlineData("[Route(\"orders\")] class C { [HttpGet] public int Health() => 1; }")]
    [InlineData("[Route(\"health\")] class C { [HttpPost] public int Get() => 1; }")]
    [InlineData("class HealthController { [HttpGet] public int Get() => 1; }")]
    public void Guards_against_other_actions(string code) => Assert.Empty(Detect.In(code).All<HealthEndpointFact>());

    private static Detect Route(string statement) => Detect.InSetup("var app = builder.Build(); " + statement);

    private static void Expect(Detect run, string path, HealthProbe probe, bool closed)
    {
        var endpoint = run.Only<HealthEndpointFact>();
        Assert.Equal((new LiteralText(path), probe, closed, Confidence.Likely), (endpoint.Path, endpoint.Probe, endpoint.RequiresAuthorization, endpoint.Evidence.Confidence));
    }
}
