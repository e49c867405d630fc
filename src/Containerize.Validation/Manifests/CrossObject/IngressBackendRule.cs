using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>Backends of an Ingress exist.</summary>
internal sealed class IngressBackendRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var ingress in set.OfKind("Ingress"))
        {
            var backends = (ingress.Spec?["rules"]?.Items ?? []).SelectMany(rule => rule["http"]?["paths"]?.Items ?? []).Select(path => path["backend"]).Append(ingress.Spec?["defaultBackend"]);
            foreach (var backend in backends.Select(backend => backend?["service"]).OfType<YamlMapping>())
                Check(set, ingress, backend);
        }
    }

    private static void Check(KubernetesSet set, KubernetesObject ingress, YamlMapping backend)
    {
        if (backend["name"] is not { Text: { } name } node || set.HasUnidentified("Service"))
            return;
        if (set.Find("Service", ingress.Namespace, name) is not { } service)
        {
            set.Sink.Report(CrossObjectRules.MissingIngressBackend, ingress, node, $"the Service '{name}' is not in the set", "correct the name, or add the Service");
            return;
        }

        var ports = service.Spec?["ports"]?.Items ?? [];
        // A Service without ports is reported itself.
        if (ports.Count == 0)
            return;
        var wanted = backend["port"]?["name"] ?? backend["port"]?["number"];
        var field = backend["port"]?["name"] is null ? "port" : "name";
        if (wanted?.Text is { } port && ports.All(candidate => candidate[field]?.Text != port) && !ports.Any(candidate => candidate[field] is { Faulted: true }))
            set.Sink.Report(CrossObjectRules.MissingIngressPort, ingress, wanted, $"the Service '{name}' has no port {port}", "use a port of the Service");
    }
}
