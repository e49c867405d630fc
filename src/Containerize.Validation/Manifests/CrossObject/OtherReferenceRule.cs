using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.CrossObject;

/// <summary>A StatefulSet's Service, and the roles and accounts of bindings.</summary>
internal sealed class OtherReferenceRule : ISetRule
{
    public void Check(KubernetesSet set)
    {
        foreach (var item in set.OfKind("StatefulSet"))
        {
            if (item.Spec?["serviceName"] is { Text: { Length: > 0 } name } node && set.Find("Service", item.Namespace, name) is null && !set.HasUnidentified("Service"))
                set.Sink.Report(CrossObjectRules.MissingHeadlessService, item, node, $"the Service '{name}' is not in the set", "add the headless Service, or correct serviceName");
        }

        foreach (var binding in set.OfKind("RoleBinding"))
        {
            if (binding.Root["roleRef"] is { } role && role["kind"]?.Text == "Role" && role["name"] is { Text: { } name } node && set.Find("Role", binding.Namespace, name) is null)
                set.Sink.Report(CrossObjectRules.DanglingRoleBinding, binding, node, $"the Role '{name}' is not in the set", "correct the name, or add the Role");
            foreach (var subject in (binding.Root["subjects"]?.Items ?? []).Where(subject => subject["kind"]?.Text == "ServiceAccount"))
            {
                if (subject["name"] is { Text: { } account } at && account != "default" && set.FindAnywhere("ServiceAccount", account).Count == 0 && !set.HasUnidentified("ServiceAccount"))
                    set.Sink.Report(CrossObjectRules.DanglingRoleBinding, binding, at, $"the ServiceAccount '{account}' is not in the set", "correct the name, or add the account");
            }
        }
    }
}
