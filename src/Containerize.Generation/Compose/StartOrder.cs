using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Who starts after whom.</summary>
internal static class StartOrder
{
    private const string Started = "service_started";
    private const string Healthy = "service_healthy";
    private const string Completed = "service_completed_successfully";

    /// <summary>The dependencies of each service. An edge that would close a circle is left out, and said.</summary>
    public static IReadOnlyDictionary<string, SortedDictionary<string, string>> Of(ApplicationPlan plan)
    {
        var order = plan.Services.ToDictionary(s => s.Name, _ => new SortedDictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var service in plan.Services)
        {
            foreach (var server in plan.From(service.Name).Select(c => plan.Server(c.To)).OfType<PlannedServer>())
            {
                order[service.Name][server.Name] = server.Recipe.Health.Count > 0 ? Healthy : Started;
            }
        }

        // Migrations first: where a circle has to be cut, a plain call is what waits by itself.
        foreach (var migration in plan.Migrations.Where(m => m.IsJob))
        {
            foreach (var service in migration.Waiting) Add(plan, order, service, migration.Migrator, Completed);
        }

        foreach (var service in plan.Services)
        {
            foreach (var callee in plan.From(service.Name).Where(c => c.Kind != ConnectionKind.Message).Select(c => plan.Service(c.To)).OfType<PlannedService>())
            {
                Add(plan, order, service, callee, callee.IsJob ? Completed : Started);
            }
        }

        return order;
    }

    private static void Add(ApplicationPlan plan, Dictionary<string, SortedDictionary<string, string>> order, PlannedService from, PlannedService to, string condition)
    {
        if (order[from.Name].ContainsKey(to.Name)) return;
        if (Reaches(order, to.Name, from.Name, []))
        {
            plan.Findings.Add(GenerationRules.DependencyCycle, from.Service, $"{from.Name} and {to.Name} depend on each other, so {from.Name} does not wait for {to.Name} in compose.yaml");
            return;
        }

        order[from.Name][to.Name] = condition;
    }

    private static bool Reaches(Dictionary<string, SortedDictionary<string, string>> order, string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && order.TryGetValue(from, out var next) && next.Keys.Any(n => Reaches(order, n, to, seen)));
}
