using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Decides what is started together.</summary>
internal static class ComposeProfiles
{
    /// <summary>The servers alone, for services that run in a development environment.</summary>
    public const string Infrastructure = "infrastructure";

    /// <summary>Everything that the application needs.</summary>
    public const string Services = "services";

    /// <summary>What is run by hand.</summary>
    public const string Tools = "tools";

    /// <summary>The profiles of each service and server: its own, and those of whoever waits for it, without which compose would refuse to start the other.</summary>
    public static IReadOnlyDictionary<string, SortedSet<string>> Of(ApplicationPlan plan, IReadOnlyDictionary<string, SortedDictionary<string, string>> order)
    {
        var profiles = plan.Servers.ToDictionary(s => s.Name, _ => new SortedSet<string>(StringComparer.Ordinal) { Infrastructure, Services }, StringComparer.Ordinal);
        foreach (var service in plan.Services) profiles[service.Name] = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var service in plan.Services)
        {
            var byHand = IsRunByHand(plan, service, order);
            if (byHand)
            {
                plan.Findings.Add(GenerationRules.RunByHand, service.Service, $"{service.Name} runs to its end and nothing waits for it, so docker compose up does not start it",
                    $"Start it with docker compose run --rm {service.Name}");
            }

            Pass(byHand ? Tools : Services, service.Name);
        }

        return profiles;

        void Pass(string profile, string name)
        {
            if (!profiles[name].Add(profile)) return;
            foreach (var dependency in order.GetValueOrDefault(name)?.Keys ?? Enumerable.Empty<string>()) Pass(profile, dependency);
        }
    }

    private static bool IsRunByHand(ApplicationPlan plan, PlannedService service, IReadOnlyDictionary<string, SortedDictionary<string, string>> order) =>
        service.IsJob && service.Service.Migrates.Count == 0 && !order.Any(o => o.Value.ContainsKey(service.Name)) && plan.Services.Any(s => !s.IsJob);
}
