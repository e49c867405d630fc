using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Backends, TLS and paths of an Ingress.</summary>
internal sealed class IngressBackendFormRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "Ingress" || item.Spec is not YamlMapping spec || spec.IsWithinFault)
            return;
        if (item.Lacks(spec, "rules") && item.Lacks(spec, "defaultBackend") && item.Lacks(spec, "backend"))
            sink.Report(AccessRules.InvalidIngressBackend, item, item.Anchor, $"the Ingress '{item.Name}' has no rule and no default backend", "add a rule");
        CheckBackend(item, spec["defaultBackend"], sink);
        foreach (var rule in spec["rules"]?.Items ?? [])
        {
            if (rule["http"] is YamlMapping http && (item.Lacks(http, "paths") || http["paths"] is YamlSequence { Items.Count: 0 }))
                sink.ReportKey(AccessRules.InvalidIngressBackend, item, http, "the rule has no path", "add a path with its backend");
            foreach (var path in rule["http"]?["paths"]?.Items ?? [])
            {
                CheckPath(item, path, sink);
                CheckBackend(item, path["backend"], sink);
            }
        }

        foreach (var host in (spec["tls"]?.Items ?? []).SelectMany(tls => tls["hosts"]?.Items ?? []))
        {
            if (host.Text is { Length: > 0 } text && !DnsName.IsSubdomain(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text))
                sink.Report(ApiRules.InvalidIngressPath, item, host, $"'{text}' is not a host name", "write it in lower case, without scheme, port and path");
        }
    }

    private static void CheckPath(KubernetesObject item, YamlNode path, FindingSink sink)
    {
        if (path["pathType"] is { Faulted: true } || path["path"]?.IsWithinFault == true)
            return;
        var text = path["path"]?.Text ?? "";
        if (text.Length == 0 && path["pathType"]?.Text is "Exact" or "Prefix" && item.Lacks(path, "path"))
            sink.Report(ApiRules.InvalidIngressPath, item, path["pathType"]!, "the path is missing", "add path: /");
        else if (text.StartsWith('/') && path["pathType"]?.Text is "Exact" or "Prefix" && (text.Contains("//", StringComparison.Ordinal) || text.Contains("/./", StringComparison.Ordinal) || text.Contains("/../", StringComparison.Ordinal) || text.EndsWith("/..", StringComparison.Ordinal) || text.EndsWith("/.", StringComparison.Ordinal) || text.Contains("%2f", StringComparison.OrdinalIgnoreCase)))
            sink.Report(ApiRules.InvalidIngressPath, item, path["path"]!, $"the path '{text}' is not in its simplest form", "write it without //, ./ and ../");
    }

    private static void CheckBackend(KubernetesObject item, YamlNode? backend, FindingSink sink)
    {
        if (backend is not YamlMapping mapping || mapping.IsWithinFault || mapping.Entries.Any(entry => entry.Value.Faulted))
            return;
        var service = backend["service"];
        if (service is not null && backend["resource"] is not null)
            sink.ReportKey(AccessRules.InvalidIngressBackend, item, backend["resource"]!, "the backend has a service and a resource", "keep one of the two");
        else if (service is null && item.Lacks(backend, "service") && item.Lacks(backend, "resource"))
            sink.ReportKey(AccessRules.InvalidIngressBackend, item, backend, "the backend has neither service nor resource", "add the service");
        else if (service is YamlMapping && item.Lacks(service, "port"))
            sink.Report(AccessRules.InvalidIngressBackend, item, service["name"] ?? service, "the backend names no port", "add the port's name or number");
        else if (service?["port"] is YamlMapping port && !port.Entries.Any(entry => entry.Value.Faulted) && (port["name"] is null) == (port["number"] is null))
            sink.ReportKey(AccessRules.InvalidIngressBackend, item, port, port["name"] is null ? "the port has neither name nor number" : "the port has a name and a number", "keep one of the two");
    }
}
