using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Lists what the compose file asks for.</summary>
internal static class ComposeEnvironmentPlanner
{
    /// <summary>Plans .env.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="compose">The compose file.</param>
    public static ComposeEnvironmentPlan Plan(ApplicationPlan plan, ComposePlan compose)
    {
        var settings = new SortedDictionary<string, ComposeSetting>(StringComparer.Ordinal);
        void Add(string name, string what, string usual = "") => settings.TryAdd(name, new ComposeSetting(name, what, usual));

        foreach (var service in plan.Services)
        {
            foreach (var variable in EnvironmentPlanner.Plan(plan, service, behindService: false))
            {
                foreach (var part in variable.Parts)
                {
                    if (part is TextPart.Password password) Add(VariableNames.Password(password.Server), $"A password for {password.Server}.");
                    if (part is TextPart.FromUser { Required: true } needed) Add(VariableNames.Of(service.Name, needed.Key), $"The value of {needed.Key} for {service.Name}.");
                    if (part is TextPart.FromUser { Required: false }) Add(variable.Name, "Passed on where it is set.");
                    if (part is TextPart.EnvironmentName) Add(variable.Name, "The environment that services run in.", plan.Settings.ComposeEnvironment);
                }
            }
        }

        foreach (var server in plan.Servers.Where(s => s.HasPassword)) Add(VariableNames.Password(server.Name), $"A password for {server.Name}.");
        foreach (var service in compose.Services)
        {
            foreach (var port in service.Ports) Add(port.Variable, $"The port of 127.0.0.1 that leads to port {port.Target} of {service.Name}; 0 for any that is free.", port.Usual);
        }

        string[] given = [.. compose.Services.SelectMany(s => s.Files).Select(f => f.Source)];
        return new ComposeEnvironmentPlan(ComposeProfiles.Services, [.. settings.Values], [.. compose.Secrets.Select(s => s.File).Except(given)], given);
    }
}
