namespace Containerize.Generation.Planning;

/// <summary>Says what state in pods means for a deployment: clients that must stay, keys that are not shared, schemas that several pods migrate.</summary>
internal static class StateFindings
{
    // Its lock in the database lets one of several programs migrate at a time.
    private const int FirstWithLock = 9;

    /// <summary>Adds the findings.</summary>
    public static void Say(ApplicationPlan plan)
    {
        foreach (var service in plan.Services.Where(s => !s.IsJob))
        {
            var several = service.Workload.Replicas != 1;
            if (several && service.Stickiness is { } sticky)
            {
                var cookie = PlannedIngress.Of(service, plan.Settings.User) is { } ingress && (ingress.KeepsClients || ingress.Controller is not null);
                plan.Findings.Add(GenerationRules.StickyClients, service.Service, $"clients of {service.Name} stay with one pod by {(cookie ? "a cookie" : "their address")}: {Lower(sticky.Reason)}", sticky.Remedy);
            }

            Hubs(plan, service, several);
            Keys(plan, service, several);
        }

        foreach (var migration in plan.Migrations.Where(m => m.Way == MigrationWay.StartUp && m.Databases.Count > 0)) StartUp(plan, migration);
    }

    private static void Hubs(ApplicationPlan plan, PlannedService service, bool several)
    {
        var features = service.Service.Features;
        if (several && features.Contains(Features.SignalR) && !features.Contains(Features.SignalRBackplane) && !features.Contains(Features.AzureSignalR))
        {
            plan.Findings.Add(GenerationRules.NoBackplane, service.Service, $"{service.Name} runs in several pods, and its hubs reach the clients of their own pod alone");
        }
    }

    private static void Keys(ApplicationPlan plan, PlannedService service, bool several)
    {
        var features = service.Service.Features;
        if (!features.Contains(Features.DataProtection) || features.Contains(Features.SharedKeys)) return;
        if (!features.Contains(Features.KeyFolder))
        {
            plan.Findings.Add(GenerationRules.KeysNotKept, service.Service, several
                ? $"{service.Name} makes its data-protection keys anew in each pod: what one pod signs (cookies, sessions, forms), the others refuse"
                : $"{service.Name} loses its data-protection keys with its pod: whoever is signed in must sign in again");
        }
        else if (several && service.Persistent.Count == 0)
        {
            plan.Findings.Add(GenerationRules.KeysNotKept, service.Service, $"{service.Name} keeps its data-protection keys in a folder that no volume holds, so each pod has its own", "Name the folder under storage.persistent, with storage.access: many");
        }
    }

    private static void StartUp(ApplicationPlan plan, PlannedMigration migration)
    {
        var service = migration.Migrator;
        var before = plan.Migrations.Any(m => m.IsJob && m.Databases.Intersect(migration.Databases).Any());
        if (service.Workload.Replicas == 1 || before || EntityFramework(service) >= FirstWithLock) return;
        plan.Findings.Add(GenerationRules.MigratesWhenStarting, service.Service, $"{service.Name} migrates its database when it starts, several pods of it start at once, and nothing shows that they take turns");
    }

    private static int EntityFramework(PlannedService service) => service.Service.Build.Projects.SelectMany(p => p.Packages)
        .Where(p => p.Name.Contains("EntityFrameworkCore", StringComparison.OrdinalIgnoreCase)).Select(p => Framework.MajorOf(p.Version)).DefaultIfEmpty(0).Max();

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
