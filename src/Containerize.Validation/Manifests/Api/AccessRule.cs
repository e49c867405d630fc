using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Rules of roles, and what bindings bind.</summary>
internal sealed class AccessRule : IObjectRule
{
    private const string Group = "rbac.authorization.k8s.io";

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind is "Role" or "ClusterRole")
        {
            foreach (var rule in item.Root["rules"]?.Items ?? [])
                CheckRule(item, rule, sink);
        }
        else if (item.Kind is "RoleBinding" or "ClusterRoleBinding")
        {
            CheckRole(item, item.Root["roleRef"], sink);
            foreach (var subject in item.Root["subjects"]?.Items ?? [])
                CheckSubject(item, subject, sink);
        }
    }

    private static void CheckRule(KubernetesObject item, YamlNode rule, FindingSink sink)
    {
        if (rule is not YamlMapping mapping || mapping.Entries.Any(entry => entry.Value.Faulted))
            return;
        if (rule["verbs"] is YamlSequence { Items.Count: 0 } verbs)
            sink.ReportKey(AccessRules.InvalidRole, item, verbs, "the rule has no verb", "name the verbs");
        if (rule["nonResourceURLs"] is YamlSequence { Items.Count: > 0 } urls)
        {
            if (item.Kind == "Role" || rule["resources"] is not null)
                sink.ReportKey(AccessRules.InvalidRole, item, urls, item.Kind == "Role" ? "a Role cannot grant URLs" : "the rule has resources and URLs", item.Kind == "Role" ? "use a ClusterRole" : "make two rules");
        }
        else if (item.Lacks(rule, "apiGroups") || rule["apiGroups"] is YamlSequence { Items.Count: 0 })
        {
            sink.Report(AccessRules.InvalidRole, item, rule["resources"] ?? rule, "the rule names no group of the API", "add apiGroups; the group of core resources is \"\"");
        }
        else if (item.Lacks(rule, "resources") || rule["resources"] is YamlSequence { Items.Count: 0 })
        {
            sink.Report(AccessRules.InvalidRole, item, rule["apiGroups"] ?? rule, "the rule names no resource", "add resources");
        }
    }

    private static void CheckRole(KubernetesObject item, YamlNode? role, FindingSink sink)
    {
        if (role is not YamlMapping)
            return;
        if (role["apiGroup"] is { Text: not (Group or "") } group)
            sink.Report(AccessRules.InvalidBinding, item, group, $"roleRef has the group '{group.Text}'", $"write {Group}");
        if (role["kind"] is { Text: { } kind } node && (item.Kind == "ClusterRoleBinding" ? kind != "ClusterRole" : kind is not ("Role" or "ClusterRole")))
            sink.Report(AccessRules.InvalidBinding, item, node, $"a {item.Kind} cannot bind a {kind}", item.Kind == "ClusterRoleBinding" ? "bind a ClusterRole" : "bind a Role or a ClusterRole");
    }

    private static void CheckSubject(KubernetesObject item, YamlNode subject, FindingSink sink)
    {
        if (subject["kind"] is not { Text: { } kind } node || subject.IsWithinFault)
            return;
        if (kind == "ServiceAccount")
        {
            if (item.Lacks(subject, "namespace"))
                sink.Report(AccessRules.InvalidBinding, item, subject["name"] ?? subject, "the service account has no namespace", "add its namespace");
            if (subject["apiGroup"] is { Text.Length: > 0 } group)
                sink.Report(AccessRules.InvalidBinding, item, group, $"a service account is not in the group '{group.Text}'", "remove apiGroup");
        }
        else if (kind is not ("User" or "Group"))
        {
            sink.Report(AccessRules.InvalidBinding, item, node, $"a binding cannot name a {kind}", "use ServiceAccount, User or Group");
        }
        else if (subject["apiGroup"] is { Text: not (Group or "") } group)
        {
            sink.Report(AccessRules.InvalidBinding, item, group, $"a {kind} is not in the group '{group.Text}'", $"write {Group}");
        }
    }
}
