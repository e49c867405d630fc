using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Names of objects, containers and volumes.</summary>
internal sealed class NameRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        CheckObject(item, sink);
        foreach (var container in item.Pod?.Containers ?? [])
            CheckPart(item, container.Node["name"], "container", sink);
        foreach (var volume in item.Pod?.Spec?["volumes"]?.Items ?? [])
            CheckPart(item, volume["name"], "volume", sink);
    }

    private static void CheckObject(KubernetesObject item, FindingSink sink)
    {
        if (item.Name.Length == 0)
        {
            if (item.Lacks(item.Metadata, "name") && item.Metadata?["generateName"] is null)
                sink.ReportKey(ApiRules.MissingName, item, item.Metadata ?? item.Anchor, $"the {item.Kind} has no name", "add metadata.name");
            return;
        }

        var valid = item.Kind switch
        {
            "Service" => DnsName.IsServiceName(item.Name) || DnsName.IsLabel(item.Name),
            "Namespace" => DnsName.IsLabel(item.Name),
            "StatefulSet" => DnsName.IsLabel(item.Name),
            "Job" => DnsName.IsSubdomain(item.Name) && item.Name.Length <= 63,
            "CronJob" => DnsName.IsSubdomain(item.Name) && item.Name.Length <= 52,
            "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" => item.Name.AsSpan().IndexOfAny("/%") < 0,
            _ => DnsName.IsSubdomain(item.Name),
        };
        if (!valid)
            sink.Fault(ApiRules.InvalidName, item, item.NameNode!, $"'{item.Name}' is not a valid name for a {item.Kind}", "use at most 63 lower-case letters, digits and hyphens, and start and end with a letter or a digit");
        if (item.Metadata?["namespace"] is { Text: { } scope } node && !DnsName.IsLabel(scope))
            sink.Fault(ApiRules.InvalidName, item, node, $"'{scope}' is not a valid name for a namespace", "use at most 63 lower-case letters, digits and hyphens");
    }

    private static void CheckPart(KubernetesObject item, YamlNode? node, string what, FindingSink sink)
    {
        if (node?.Text is { } name && !DnsName.IsLabel(name))
            sink.Fault(ApiRules.InvalidName, item, node, $"'{name}' is not a valid name for a {what}", "use at most 63 lower-case letters, digits and hyphens, and start and end with a letter or a digit");
    }
}
