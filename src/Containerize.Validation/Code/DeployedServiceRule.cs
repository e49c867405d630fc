using Containerize.Validation.Manifests;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Code;

/// <summary>A container fits the service that it runs: ports, health paths, configuration.</summary>
internal static class DeployedServiceRule
{
    /// <returns>Whether the ports disagree: files that follow from them need no finding of their own.</returns>
    public static bool Check(Service service, string environmentName, Container container, ContainerEnvironment environment, FindingSink sink)
    {
        var actual = environment["ASPNETCORE_ENVIRONMENT"]?.Text ?? environment["DOTNET_ENVIRONMENT"]?.Text ?? environmentName;
        CheckProbes(service, actual, container, sink);
        CheckConfiguration(service, container, environment, sink);
        SuppliedKeyRule.Check(service, environment, sink);
        return CheckPorts(service, actual, container, environment, sink);
    }

    private static bool CheckPorts(Service service, string environmentName, Container container, ContainerEnvironment environment, FindingSink sink)
    {
        var open = OpenPorts.Of(service, environmentName, name => environment[name]?.Text);
        if (open.Count == 0)
            return false;
        var wrong = container.Ports.Where(port => port.Number > 0 && !port.IsFaulty && !open.Contains(port.Number)).ToList();
        foreach (var port in wrong)
            sink.Fault(CodeRules.PortNotInCode, container.Owner, port.Node["containerPort"]!, $"the container '{container.Name}' declares {port.Number}, and the code listens on {string.Join(", ", open)}", "declare the port that the code listens on");
        return wrong.Count > 0;
    }

    private static void CheckProbes(Service service, string environmentName, Container container, FindingSink sink)
    {
        // Without a known endpoint the probed path may be an ordinary page; one that exists in another environment alone is none here.
        var paths = service.Health.Where(health => health.ExistsIn(environmentName)).Select(health => health.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var elsewhere = service.Health.Where(health => !health.ExistsIn(environmentName)).Select(health => health.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var probed = Manifests.Api.ProbeRule.Probes.Select(name => (Name: name, Path: container.Node[name]?["httpGet"]?["path"])).Where(probe => probe.Path?.Text is not null && !probe.Path.IsWithinFault);
        // Two probes that ask one path have one cause.
        foreach (var group in probed.GroupBy(probe => Plain(probe.Path!.Text!), StringComparer.OrdinalIgnoreCase))
        {
            if (paths.Count == 0 ? !elsewhere.Contains(group.Key) : paths.Contains(group.Key))
                continue;
            var first = group.MinBy(probe => probe.Path!.Span.Line);
            var names = group.Select(probe => probe.Name).ToList();
            sink.Report(CodeRules.ProbePathNotMapped, container.Owner, first.Path!, $"the {string.Join(" and the ", names)} {(names.Count == 1 ? "asks" : "ask")} {first.Path!.Text}, which the code does not map in {environmentName}",
                paths.Count == 0 ? "map a health endpoint in this environment, or ask the port by tcpSocket" : $"use {string.Join(" or ", paths.Order(StringComparer.Ordinal))}");
        }
    }

    private static string Plain(string path) => path.Split('?')[0].TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";

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
