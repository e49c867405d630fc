using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Services do not wait for each other, nor for a health that nothing checks.</summary>
internal sealed class DependencyRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            foreach (var (name, node, condition) in service.Dependencies)
            {
                var targets = project.Service(name).ToList();
                // An image may bring a check of its own; only one that switches its check off, or a service that is built here, surely has none.
                if (condition == "service_healthy" && targets.Count > 0 && targets.TrueForAll(target => target.Node["healthcheck"] is null || target.Node["healthcheck"]!["disable"].IsTrue()))
                    sink.Report(ComposeRules.HealthWithoutCheck, file, node["condition"] ?? node, $"'{service.Name}' waits for the health of '{name}', which has no healthcheck", "add a healthcheck, or wait for service_started", service.Name);
            }
        }

        Cycles(project, file, sink);
    }

    private static void Cycles(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in file.Services)
        {
            var path = new List<string>();
            if (Find(project, service.Name, path, done) is not { } cycle)
                continue;
            var last = cycle[^1];
            var edge = project.Service(last).SelectMany(from => from.Dependencies).First(dependency => dependency.Name == cycle[0]);
            sink.Report(ComposeRules.DependencyCycle, file, (YamlNode?)edge.Node.Key ?? edge.Node, $"the services wait for each other: {string.Join(" -> ", cycle)} -> {cycle[0]}", "remove one of the dependencies", last);
        }
    }

    private static List<string>? Find(ComposeProject project, string name, List<string> path, HashSet<string> done)
    {
        var at = path.IndexOf(name);
        if (at >= 0)
            return path[at..];
        if (path.Count > 500 || !done.Add(name))
            return null;
        path.Add(name);
        foreach (var dependency in project.Service(name).SelectMany(service => service.Dependencies))
        {
            if (Find(project, dependency.Name, path, done) is { } cycle)
                return cycle;
        }

        path.RemoveAt(path.Count - 1);
        return null;
    }
}
