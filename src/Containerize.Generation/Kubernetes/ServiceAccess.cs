using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Kubernetes;

/// <summary>Plans what a service may do with the objects of its namespace.</summary>
internal static class ServiceAccess
{
    /// <summary>The Role; null where the settings give no permissions.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="service">The service.</param>
    public static RolePlan? Of(ApplicationPlan plan, PlannedService service)
    {
        var rules = plan.Settings.User.Map(RunKeys.Permissions, service.Name)
            .Select(p => (Resource: Read(p.Key), Verbs: string.Join(' ', p.Value.Value.Split(' ').Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))
            .GroupBy(p => (p.Resource.Group, p.Verbs))
            .Select(g => new RoleRule(g.Key.Group, [.. g.Select(p => p.Resource.Name).Order(StringComparer.Ordinal)], g.Key.Verbs.Split(' ')))
            .OrderBy(r => r.Group, StringComparer.Ordinal).ThenBy(r => r.Resources[0], StringComparer.Ordinal).ToList();
        return rules.Count == 0 ? null : new RolePlan(service.Name, plan.Namespace, service.Name, rules);
    }

    // jobs.batch, pods/log, deployments.apps/scale.
    private static (string Group, string Name) Read(string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        var (whole, part) = slash < 0 ? (resource, "") : (resource[..slash], resource[slash..]);
        var dot = whole.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? ("", whole + part) : (whole[(dot + 1)..], whole[..dot] + part);
    }
}
