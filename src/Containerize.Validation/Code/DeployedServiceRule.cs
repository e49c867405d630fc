using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Code;

/// <summary>A container fits the service that it runs: ports, health paths, required configuration.</summary>
internal static class DeployedServiceRule
{
    public static void Check(Service service, string environmentName, Container container, ContainerEnvironment environment, FindingSink sink)
    {
        CheckPorts(service, container, environment, sink);
        CheckProbes(service, environmentName, container, sink);
        CheckConfiguration(service, container, environment, sink);
    }

    private static void CheckPorts(Service service, Container container, ContainerEnvironment environment, FindingSink sink)
    {
        // What a variable sets, the code listens on; that the two agree is another rule's business.
        if (service.Ports.Count == 0 || ListenVariables.Names.Any(name => environment[name] is not null))
            return;
        foreach (var port in container.Ports.Where(port => port.Number > 0 && !port.IsFaulty && service.Ports.All(known => known.Port != port.Number)))
            sink.Report(CodeRules.PortNotInCode, container.Owner, port.Node["containerPort"]!, $"the container '{container.Name}' declares {port.Number}, and the code listens on {string.Join(", ", service.Ports.Select(known => known.Port).Distinct())}", "declare the port that the code listens on");
    }

    private static void CheckProbes(Service service, string environmentName, Container container, FindingSink sink)
    {
        // Without a known endpoint the probed path may be an ordinary page.
        var paths = service.Health.Where(health => health.ExistsIn(environmentName)).Select(health => health.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (paths.Count == 0)
            return;
        foreach (var name in Manifests.Api.ProbeRule.Probes)
        {
            if (container.Node[name]?["httpGet"]?["path"] is { Text: { } path } node && !paths.Contains(path.Split('?')[0].TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/"))
                sink.Report(CodeRules.ProbePathNotMapped, container.Owner, node, $"the {name} asks {path}, which the code does not map in {environmentName}", $"use {string.Join(" or ", paths.Order(StringComparer.Ordinal))}");
        }
    }

    private static void CheckConfiguration(Service service, Container container, ContainerEnvironment environment, FindingSink sink)
    {
        if (environment.IsOpen)
            return;
        foreach (var key in service.Configuration.Where(key => key.Required && key.Default is null && environment[key.Variable] is null && !IsMounted(container, key)))
            sink.Report(CodeRules.RequiredConfigurationMissing, container.Owner, container.Anchor, $"the code needs {key.Key}, and the container '{container.Name}' does not set {key.Variable}", $"set {key.Variable} in the container");
    }

    // Code that reads mounted files finds the key as a file name.
    private static bool IsMounted(Container container, ConfigurationKey key) =>
        (container.Pod.Spec?["volumes"]?.Items ?? []).Any(volume =>
            (volume["secret"]?["items"]?.Items ?? []).Concat((volume["projected"]?["sources"]?.Items ?? []).SelectMany(source => source["secret"]?["items"]?.Items ?? []))
                .Any(item => string.Equals(item["path"]?.Text, key.Variable, StringComparison.OrdinalIgnoreCase)));
}
