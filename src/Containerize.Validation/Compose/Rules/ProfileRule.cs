using Containerize.Validation.Reporting;

namespace Containerize.Validation.Compose.Rules;

/// <summary>What a service waits for is started whenever the service is.</summary>
internal sealed class ProfileRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            var own = Profiles(project, service.Name);
            foreach (var (name, node, _) in service.Dependencies.Where(dependency => !dependency.Node["required"].IsFalse()))
            {
                var needed = Profiles(project, name);
                if (needed.Count > 0 && (own.Count == 0 || !own.IsSubsetOf(needed)))
                    sink.Report(ComposeRules.DependencyInProfile, file, (Yaml.YamlNode?)node.Key ?? node, $"'{service.Name}' waits for '{name}', which only the {(needed.Count == 1 ? "profile" : "profiles")} {string.Join(", ", needed.Order(StringComparer.Ordinal))} {(needed.Count == 1 ? "starts" : "start")}", "give both the same profiles, or set required: false", service.Name);
            }
        }
    }

    private static HashSet<string> Profiles(ComposeProject project, string service) =>
        project.Service(service).SelectMany(part => part.Node["profiles"]?.Items ?? []).Select(item => item.Text ?? "").ToHashSet(StringComparer.Ordinal);
}
