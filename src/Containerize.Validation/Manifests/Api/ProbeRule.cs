using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Probes have one action, and ask a port that the container has.</summary>
internal sealed class ProbeRule : IContainerRule
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "exec", "grpc"];

    public static IReadOnlyList<string> Probes { get; } = ["livenessProbe", "readinessProbe", "startupProbe"];

    public void Check(Container container, FindingSink sink)
    {
        foreach (var name in Probes)
        {
            if (container.Node[name] is not YamlMapping probe || probe.IsWithinFault)
                continue;
            var handlers = Handlers.Where(handler => probe[handler] is not null).ToList();
            var reported = probe.Entries.Any(entry => entry.Value.Faulted);
            if (handlers.Count != 1 && !reported)
                sink.ReportKey(ApiRules.ProbeWithoutHandler, container.Owner, probe, $"the {name} has {(handlers.Count == 0 ? "no action" : "several actions")}", "give it exactly one of httpGet, tcpSocket, exec and grpc");
            foreach (var handler in handlers)
                CheckPort(container, name, probe[handler]!["port"], sink);
            if (name != "readinessProbe" && probe["successThreshold"].Whole() is { } threshold and not 1)
                sink.Report(ApiRules.InvalidSuccessThreshold, container.Owner, probe["successThreshold"]!, $"the {name} asks for {threshold} successes; only 1 is allowed", "leave successThreshold out");
        }
    }

    /// <summary>The port that a probe or hook asks is one of the container.</summary>
    public static void CheckPort(Container container, string probe, YamlNode? port, FindingSink sink)
    {
        if (port?.Text is not { } text || container.Ports.Any(declared => declared.IsFaulty) || container.Node["ports"] is { IsWithinFault: true })
            return;
        if (port.Whole() is { } number)
        {
            if (number is < 1 or > 65535)
                sink.Report(ApiRules.InvalidPortNumber, container.Owner, port, $"{number} is not a port", "use a number from 1 to 65535");
            else if (container.Ports.All(declared => declared.Number != number))
                sink.Report(ApiRules.UndeclaredProbePort, container.Owner, port, $"the {probe} asks port {number}, which the container does not declare", Declared(container));
        }
        else if (container.Ports.All(declared => declared.Name != text))
        {
            sink.Report(ApiRules.UndefinedProbePort, container.Owner, port, $"the {probe} asks the port '{text}', which the container does not have", Declared(container));
        }
    }

    private static string Declared(Container container) =>
        container.Ports.Count == 0 ? "declare the port" : $"use {string.Join(" or ", container.Ports.Select(port => port.Name.Length > 0 ? $"'{port.Name}'" : $"{port.Number}"))}, or declare the port";
}
