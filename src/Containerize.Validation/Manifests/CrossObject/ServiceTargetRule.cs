using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Services select pods of their namespace and forward to ports that these have.</summary>
internal sealed class ServiceTargetRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var service in set.OfKind("Service"))
        {
            if (service.Spec?["selector"] is not YamlMapping { Entries.Count: > 0 } node)
            {
                CheckEndpoints(set, service);
                continue;
            }

            var selector = Selector.OfPairs(node);
            var pods = set.Select(service.Namespace, selector).ToList();
            if (pods.Count == 0)
                SelectorReport.Dangling(set, service, node, selector, CrossObjectRules.DanglingServiceSelector, "the Service selects no pod of the set");
            else
                CheckPorts(set, service, pods);
        }
    }

    // Without a selector somebody else says where a Service leads to.
    private static void CheckEndpoints(KubernetesSet set, KubernetesObject service)
    {
        if (service.Spec is not { } spec || !set.Objects.Any(item => item.Pod is not null && item.Namespace == service.Namespace) || spec["type"]?.Text == "ExternalName" || spec["selector"] is { IsWithinFault: true } || !service.Lacks(spec, "selector") || spec["ports"] is null
            || set.Find("Endpoints", service.Namespace, service.Name) is not null
            || set.OfKind("EndpointSlice").Any(slice => slice.Metadata?["labels"]?["kubernetes.io/service-name"]?.Text == service.Name))
            return;
        set.Sink.Report(CrossObjectRules.DanglingServiceSelector, service, service.Anchor, "the Service has no selector and the set has no EndpointSlice for it, so that it leads nowhere", "give it the labels of the pods that it is for");
    }

    private static void CheckPorts(KubernetesSet set, KubernetesObject service, List<PodTemplate> pods)
    {
        if (pods.Exists(pod => !pod.IsComplete || pod.HasFaultyPorts || pod.MainContainers.Any(container => !container.Lacks("ports") && container.Ports.Count == 0)))
            return;
        var ports = pods.SelectMany(pod => pod.Containers).SelectMany(container => container.Ports).ToList();
        foreach (var entry in service.Spec!["ports"]?.Items ?? [])
        {
            var target = entry["targetPort"] ?? entry["port"];
            if (target?.Text is not { } text)
                continue;
            if (target.Whole() is { } number)
            {
                if (ports.Count > 0 && ports.TrueForAll(port => port.Number != number))
                    set.Sink.Report(CrossObjectRules.UndeclaredTargetPort, service, target, $"the Service forwards to port {number}, which its pods do not declare", $"use {Names(ports)}");
            }
            else if (ports.TrueForAll(port => port.Name != text))
            {
                set.Sink.Report(CrossObjectRules.UndefinedTargetPort, service, target, $"the Service forwards to the port '{text}', which its pods do not have", $"use {Names(ports)}");
            }
        }
    }

    private static string Names(List<ContainerPort> ports) =>
        ports.Count == 0 ? "a port that the container declares" : string.Join(" or ", ports.Select(port => port.Name.Length > 0 ? $"'{port.Name}'" : $"{port.Number}").Distinct());
}
