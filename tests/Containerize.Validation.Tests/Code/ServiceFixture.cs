using Containerize.Model;

namespace Containerize.Validation.Tests.Code;

/// <summary>A model of one web service, as analysis would find it.</summary>
internal static class ServiceFixture
{
    public static ApplicationModel Catalog(int port = 8080, string live = "/health/live", params ConfigurationKey[] keys)
    {
        var project = new Project("src/Catalog/Catalog.csproj", "Catalog", "csharp");
        var service = new Service("catalog", "src/Catalog/Catalog.csproj", ServiceKind.Web, "csharp", "net10.0", "Catalog")
        {
            Ports = EquatableList.Of(new ServicePort(port, "http", [], [])),
            Health = EquatableList.Of(new HealthEndpoint(live, HealthProbe.Liveness, [], []), new HealthEndpoint("/health/ready", HealthProbe.Readiness, [], [])),
            Configuration = keys,
            Build = new ServiceBuild(project, []),
        };
        return new ApplicationModel("shop", ".", EquatableList.Of(service), [], []);
    }
}
