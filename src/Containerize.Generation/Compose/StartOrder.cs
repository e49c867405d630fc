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
                Add(plan, order, service, callee, ConditionOf(plan, service, callee));
            }
        }

        // What a service migrates when it starts is done once it is healthy. Of two that migrate one database, one goes first.
        foreach (var migration in plan.Migrations.Where(m => !m.IsJob && m.Databases.Count > 0))
        {
            foreach (var service in migration.Waiting.Where(s => ConditionOf(plan, s, migration.Migrator) == Healthy && !Reaches(order, migration.Migrator.Name, s.Name, [])))
            {
                order[service.Name].TryAdd(migration.Migrator.Name, Healthy);
            }
        }

        return order;
    }

    // Readiness may tell of what a service calls. Where that leads back to the one that waits, each would wait for the other.
    private static string ConditionOf(ApplicationPlan plan, PlannedService service, PlannedService callee) =>
        callee.IsJob ? Completed : callee.Health is not null && !Calls(plan, callee.Name, service.Name, []) ? Healthy : Started;

    private static bool Calls(ApplicationPlan plan, string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && plan.From(from).Any(c => c.Kind != ConnectionKind.Message && Calls(plan, c.To, to, seen)));

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
