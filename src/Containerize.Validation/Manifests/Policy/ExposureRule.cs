using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>TLS of an Ingress, and roles that grant everything.</summary>
internal sealed class ExposureRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        switch (item.Kind)
        {
            case "Ingress" when item.Spec is not null && item.Lacks(item.Spec, "tls"):
                sink.Report(PolicyRules.IngressWithoutTls, item, item.Anchor, $"the Ingress '{item.Name}' has no TLS", "add spec.tls");
                break;
            case "Service" when item.Spec is { } spec && spec["type"] is { Text: "NodePort" } type:
                sink.Report(PolicyRules.NodePortService, item, type, $"the Service '{item.Name}' is open on every node", "use ClusterIP and an Ingress");
                break;
            case "Role" or "ClusterRole":
                CheckRights(item, sink);
                foreach (var star in (item.Root["rules"]?.Items ?? []).SelectMany(rule => (rule["verbs"]?.Items ?? []).Concat(rule["resources"]?.Items ?? [])).Where(value => value.Text == "*"))
                    sink.Report(PolicyRules.ExcessiveRights, item, star, $"the {item.Kind} '{item.Name}' grants everything", "name what is needed");
                break;
            case "ClusterRoleBinding" or "RoleBinding" when item.Root["roleRef"] is { } role && role["name"] is { Text: "cluster-admin" } name:
                sink.Report(PolicyRules.ExcessiveRights, item, name, "the binding grants cluster-admin", "bind a role that names what is needed");
                break;
        }
    }

    private static void CheckRights(KubernetesObject item, FindingSink sink)
    {
        foreach (var rule in item.Root["rules"]?.Items ?? [])
        {
            var verbs = (rule["verbs"]?.Items ?? []).Select(verb => verb.Text).ToHashSet();
            foreach (var resource in rule["resources"]?.Items ?? [])
            {
                if (resource.Text == "secrets" && rule["resourceNames"] is null && verbs.Overlaps(["get", "list", "watch"]))
                    sink.Report(PolicyRules.ReadsSecrets, item, resource, $"the {item.Kind} '{item.Name}' may read every Secret", "name the Secrets in resourceNames");
                else if ((resource.Text is "pods/exec" or "pods/attach" && verbs.Overlaps(["create", "get"])) || (resource.Text == "pods" && verbs.Contains("create")))
                    sink.Report(PolicyRules.RunsInPods, item, resource, $"the {item.Kind} '{item.Name}' may {(resource.Text == "pods" ? "create pods" : "run commands in pods")}", "leave it out");
            }
        }
    }
}
