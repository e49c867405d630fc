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
            case "Role" or "ClusterRole":
                foreach (var star in (item.Root["rules"]?.Items ?? []).SelectMany(rule => (rule["verbs"]?.Items ?? []).Concat(rule["resources"]?.Items ?? [])).Where(value => value.Text == "*"))
                    sink.Report(PolicyRules.ExcessiveRights, item, star, $"the {item.Kind} '{item.Name}' grants everything", "name what is needed");
                break;
            case "ClusterRoleBinding" or "RoleBinding" when item.Root["roleRef"] is { } role && role["name"] is { Text: "cluster-admin" } name:
                sink.Report(PolicyRules.ExcessiveRights, item, name, "the binding grants cluster-admin", "bind a role that names what is needed");
                break;
        }
    }
}
