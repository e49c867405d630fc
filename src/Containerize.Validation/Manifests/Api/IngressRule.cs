using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Hosts and paths of an Ingress.</summary>
internal sealed class IngressRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind != "Ingress")
            return;
        foreach (var rule in item.Spec?["rules"]?.Items ?? [])
        {
            if (rule["host"] is { Text: { Length: > 0 } host } node && !DnsName.IsSubdomain(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host))
                sink.Report(ApiRules.InvalidIngressPath, item, node, $"'{host}' is not a host name", "write it in lower case, without scheme, port and path");
            foreach (var path in rule["http"]?["paths"]?.Items ?? [])
            {
                if (path["path"] is { Text: { Length: > 0 } text } at && text[0] != '/' && path["pathType"]?.Text != "ImplementationSpecific")
                    sink.Report(ApiRules.InvalidIngressPath, item, at, $"the path '{text}' does not start with a slash", $"write '/{text}'");
            }
        }
    }
}
