namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Services forward the protocol of their pods, and each address of an Ingress leads to one place.</summary>
internal sealed class RouteRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var service in set.OfKind("Service"))
            CheckProtocols(set, service);
        var seen = new Dictionary<(string Class, string Host, string Path, string Type), KubernetesObject>();
        foreach (var ingress in set.OfKind("Ingress"))
        {
            foreach (var rule in ingress.Spec?["rules"]?.Items ?? [])
            {
                foreach (var path in rule["http"]?["paths"]?.Items ?? [])
                {
                    if (path["path"] is not { Text: { } text } node)
                        continue;
                    var key = (ingress.Spec?["ingressClassName"]?.Text ?? "", rule["host"]?.Text ?? "", text, path["pathType"]?.Text ?? "");
                    if (!seen.TryAdd(key, ingress))
                        set.Sink.Report(CrossObjectRules.RepeatedRoute, ingress, node, $"the Ingress '{seen[key].Name}' has a rule for {(key.Item2.Length == 0 ? "every host" : key.Item2)} and {text} already", "remove one of the two");
                }
            }
        }
    }

    private static void CheckProtocols(KubernetesSet set, KubernetesObject service)
    {
        if (service.Spec?["selector"] is not { } selector || Selector.OfPairs(selector) is not { IsEmpty: false } pairs)
            return;
        var ports = set.Select(service.Namespace, pairs).SelectMany(pod => pod.Containers).SelectMany(container => container.Ports).ToList();
        foreach (var entry in service.Spec["ports"]?.Items ?? [])
        {
            var target = entry["targetPort"] ?? entry["port"];
            var same = ports.Where(port => target.Whole() is { } number ? port.Number == number : port.Name.Length > 0 && port.Name == target?.Text).ToList();
            var protocol = entry["protocol"] is { Faulted: true } ? null : entry["protocol"]?.Text ?? "TCP";
            if (protocol is not null && same.Count > 0 && same.TrueForAll(port => !port.IsFaulty && port.Node["protocol"] is not { Faulted: true } && (port.Node["protocol"]?.Text ?? "TCP") != protocol))
                set.Sink.Report(CrossObjectRules.ProtocolDiffers, service, entry["protocol"] ?? target!, $"the Service forwards {protocol}, and its pods declare {same[0].Node["protocol"]?.Text ?? "TCP"}", "give both the same protocol");
        }
    }
}
