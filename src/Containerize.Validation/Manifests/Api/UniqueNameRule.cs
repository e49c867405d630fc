using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Containers, volumes and ports of one pod, and the ports of a Service, have names of their own; volumes have one source.</summary>
internal sealed class UniqueNameRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind == "Service" && item.Spec?["ports"] is YamlSequence ports)
            CheckServicePorts(item, ports, sink);
        if (item.Pod is not { } pod)
            return;
        CheckUnique(item, pod.Containers.Select(container => container.Node), "container", sink);
        CheckUnique(item, pod.Containers.SelectMany(container => container.Ports).Select(port => port.Node), "port", sink);
        var volumes = pod.Spec?["volumes"]?.Items ?? [];
        CheckUnique(item, volumes, "volume", sink);
        foreach (var volume in volumes.OfType<YamlMapping>().Where(volume => volume.Entries.Count(entry => entry.Key.Value != "name" && !entry.Value.Faulted) > 1))
            sink.Report(ApiRules.InvalidVolumeSource, item, volume["name"] ?? volume, $"the volume '{volume["name"]?.Text}' has several sources", "keep the one that was meant");
    }

    private static void CheckServicePorts(KubernetesObject item, YamlSequence ports, FindingSink sink)
    {
        CheckUnique(item, ports.Items, "port", sink);
        if (ports.Items.Count < 2)
            return;
        // One finding for the Service: the first port without a name stands for the others.
        if (ports.Items.FirstOrDefault(port => item.Lacks(port, "name")) is { } port)
            sink.Report(ApiRules.UnnamedServicePort, item, port["port"] ?? port, "the Service has several ports and this one has no name", "name every port");
    }

    private static void CheckUnique(KubernetesObject item, IEnumerable<YamlNode> entries, string what, FindingSink sink)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry["name"] is { Text: { } name } node && !names.Add(name))
                sink.Fault(ApiRules.DuplicateName, item, node, $"two {what}s have the name '{name}'", "rename one of the two");
        }
    }
}
