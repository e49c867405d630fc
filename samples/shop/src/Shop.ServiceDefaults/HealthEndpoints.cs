using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace Shop.ServiceDefaults;

/// <summary>Health endpoints with the same paths in every HTTP service.</summary>
public static class HealthEndpoints
{
    /// <summary>The tag of checks that decide whether a service takes requests.</summary>
    public const string ReadyTag = "ready";

    /// <summary>
    /// Maps <c>/health/live</c>, which answers as long as the process does, and <c>/health/ready</c>,
    /// which runs the checks tagged <see cref="ReadyTag"/>.
    /// </summary>
    public static IEndpointRouteBuilder MapHealthEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
        });
        return endpoints;
    }
}
