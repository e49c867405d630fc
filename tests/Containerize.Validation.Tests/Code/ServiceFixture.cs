using Containerize.Model;

namespace Containerize.Validation.Tests.Code;

/// <summary>A model of one web service, as analysis would find it.</summary>
internal static class ServiceFixture
{
    public static ApplicationModel Catalog(int port = 8080, string live = "/health/live", bool decided = true, string invariant = "", string[]? references = null, params ConfigurationKey[] keys)
    {
        var project = new Project("src/Catalog/Catalog.csproj", "Catalog", "csharp")
        {
            ProjectClosure = references ?? [],
            Properties = invariant.Length == 0 ? [] : EquatableList.Of(KeyValuePair.Create("InvariantGlobalization", invariant)),
        };
        var service = new Service("catalog", "src/Catalog/Catalog.csproj", ServiceKind.Web, "csharp", "net10.0", "Catalog")
        {
            Ports = EquatableList.Of(new ServicePort(port, "http", [], []) { IsImageDefault = !decided }),
            Health = EquatableList.Of(new HealthEndpoint(live, HealthProbe.Liveness, [], []), new HealthEndpoint("/health/ready", HealthProbe.Readiness, [], [])),
            Configuration = keys,
            Build = new ServiceBuild(project, []),
        };
        return new ApplicationModel("shop", ".", EquatableList.Of(service), [], []);
    }
}
