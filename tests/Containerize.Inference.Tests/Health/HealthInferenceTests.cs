namespace Containerize.Inference.Tests.Health;

public class HealthInferenceTests
{
    [Fact]
    public void An_endpoint_without_a_guard_is_everywhere() => Assert.Equal(["/health Any "], Endpoints(Facts.Health("/health")));

    [Fact]
    public void A_path_gets_its_slash() => Assert.Equal(["/hc Any "], Endpoints(Facts.Health("hc")));

    [Fact]
    public void A_guard_names_the_environments() => Assert.Equal(["/health Any Development"], Endpoints(Facts.Health("/health", HealthProbe.Any, "Development")));

    [Fact]
    public void A_guard_against_one_environment_leaves_the_others() =>
        Assert.Equal(["/health Any Production,Staging"], Endpoints(Facts.Health("/health", HealthProbe.Any, "!Development")));

    [Fact]
    public void The_same_path_in_two_environments_is_one_endpoint() =>
        Assert.Equal(["/health Any Development,Staging"], Endpoints(Facts.Health("/health", HealthProbe.Any, "Staging"), Facts.Health("/health", HealthProbe.Any, "Development")));

    [Fact]
    public void An_endpoint_that_is_also_mapped_without_a_guard_is_everywhere() =>
        Assert.Equal(["/health Liveness "], Endpoints(Facts.Health("/health", HealthProbe.Any, "Development"), Facts.Health("/health", HealthProbe.Liveness)));

    [Fact]
    public void An_endpoint_behind_a_sign_in_cannot_be_probed() => Assert.Empty(Endpoints(Facts.Health("/health") with { RequiresAuthorization = true }));

    [Fact]
    public void The_grpc_health_service_has_no_path() => Assert.Equal(["grpc Any "], Endpoints(Facts.Health(HealthEndpoint.Grpc)));

    private static string[] Endpoints(params Fact[] facts) =>
        [.. new SolutionBuilder().Web("src/App.csproj", facts).Infer().Service("app").Health.Select(h => $"{h.Path} {h.Probe} {string.Join(',', h.Environments)}")];
}
