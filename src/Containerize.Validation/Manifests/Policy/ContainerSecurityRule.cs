using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>What the restricted Pod Security Standard asks of a container.</summary>
internal sealed class ContainerSecurityRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        if (container.Pod.IsForWindows)
            return;
        if (container.Lacks("securityContext"))
        {
            sink.Report(PolicyRules.MissingSecurityContext, container.Owner, container.Anchor, $"the container '{container.Name}' has no security context", "add allowPrivilegeEscalation false, readOnlyRootFilesystem true and capabilities drop ALL");
            return;
        }

        if (container.Node["securityContext"] is not YamlMapping context || context.IsWithinFault)
            return;
        if (context["privileged"].Is(true))
            sink.Report(PolicyRules.Privileged, container.Owner, context["privileged"]!, $"the container '{container.Name}' is privileged", "remove privileged");
        Expect(container, context, "readOnlyRootFilesystem", true, PolicyRules.WritableRootFileSystem, "can write to its own image", sink);
        Expect(container, context, "allowPrivilegeEscalation", false, PolicyRules.PrivilegeEscalation, "may gain privileges", sink);
        CheckCapabilities(container, context, sink);
    }

    private static void Expect(Container container, YamlMapping context, string field, bool wanted, Rule rule, string message, FindingSink sink)
    {
        var node = context[field];
        if (node is not null ? node.Is(!wanted) : container.Owner.Lacks(context, field))
            Report(container, node, context, rule, $"the container '{container.Name}' {message}", $"set {field}: {(wanted ? "true" : "false")}", sink);
    }

    private static void CheckCapabilities(Container container, YamlMapping context, FindingSink sink)
    {
        var capabilities = context["capabilities"];
        var drop = capabilities?["drop"];
        if (container.Owner.Lacks(capabilities, "drop") || (drop is YamlSequence list && list.Items.All(item => item.Text?.ToUpperInvariant() is not ("ALL" or "CAP_ALL"))))
            Report(container, drop ?? capabilities, context, PolicyRules.Capabilities, $"the container '{container.Name}' keeps the default capabilities", "drop ALL", sink);
        foreach (var added in (capabilities?["add"]?.Items ?? []).Where(item => item.Text is not ("NET_BIND_SERVICE" or "CAP_NET_BIND_SERVICE")))
            sink.Report(PolicyRules.Capabilities, container.Owner, added, $"the container '{container.Name}' adds the capability {added.Text}", "remove it");
    }

    private static void Report(Container container, YamlNode? node, YamlMapping context, Rule rule, string message, string remedy, FindingSink sink)
    {
        if (node is YamlScalar)
            sink.Report(rule, container.Owner, node, message, remedy);
        else
            sink.ReportKey(rule, container.Owner, node ?? context, message, remedy);
    }
}
