using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Security contexts whose fields go together.</summary>
internal sealed class SecurityProfileRule : IObjectRule
{
    private static readonly string[] Ids = ["runAsUser", "runAsGroup", "fsGroup"];

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Pod is not { } pod)
            return;
        CheckContext(item, pod.Spec?["securityContext"], sink);
        foreach (var context in pod.Containers.Select(container => container.Node["securityContext"]).OfType<YamlMapping>())
        {
            CheckContext(item, context, sink);
            var powerful = (context["capabilities"]?["add"]?.Items ?? []).FirstOrDefault(added => added.Text is "SYS_ADMIN" or "CAP_SYS_ADMIN");
            if (powerful is not null && context["allowPrivilegeEscalation"].Is(false))
                sink.Fault(PodRules.InvalidProfile, item, powerful, "allowPrivilegeEscalation is false, and the container adds SYS_ADMIN", "leave SYS_ADMIN out");
        }
    }

    private static void CheckContext(KubernetesObject item, YamlNode? context, FindingSink sink)
    {
        foreach (var field in new[] { "seccompProfile", "appArmorProfile" })
        {
            if (context?[field] is not YamlMapping profile || profile["type"] is not { Text: { } type, Faulted: false } node)
                continue;
            if (type == "Localhost" && item.Lacks(profile, "localhostProfile"))
                sink.Report(PodRules.InvalidProfile, item, node, $"the {field} has the type Localhost and no localhostProfile", "add localhostProfile, or use RuntimeDefault");
            else if (type != "Localhost" && profile["localhostProfile"] is { } path)
                sink.ReportKey(PodRules.InvalidProfile, item, path, $"the {field} has the type {type} and a localhostProfile", "remove localhostProfile, or use the type Localhost");
        }

        foreach (var id in Ids.Select(name => context?[name]).Concat(context?["supplementalGroups"]?.Items ?? []))
        {
            if (id.Whole() is { } number and (< 0 or > int.MaxValue))
                sink.Fault(PodRules.InvalidProfile, item, id!, $"{number} is no id of a user or group", $"use a number from 0 to {int.MaxValue}");
        }
    }
}
