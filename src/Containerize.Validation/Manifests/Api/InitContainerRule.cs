using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Init containers have no probes and hooks.</summary>
internal sealed class InitContainerRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        if (container.Role != ContainerRole.Init || container.Node["restartPolicy"]?.Text == "Always")
            return;
        foreach (var field in ProbeRule.Probes.Append("lifecycle").Select(name => container.Node[name]).OfType<YamlMapping>())
        {
            sink.ReportKey(PodRules.InvalidInitContainer, container.Owner, field, $"the init container '{container.Name}' has a {field.Key?.Value}", "remove it, or make the container a sidecar with restartPolicy: Always");
            field.Faulted = true;
        }
    }
}
