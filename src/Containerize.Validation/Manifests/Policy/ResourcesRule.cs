using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>Containers state requests and limits for cpu and memory.</summary>
internal sealed class ResourcesRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        if (container.Role == ContainerRole.Ephemeral)
            return;
        if (container.Lacks("resources"))
        {
            sink.Report(PolicyRules.MissingResources, container.Owner, container.Anchor, $"the container '{container.Name}' states no resources", "state requests and limits for cpu and memory");
            return;
        }

        if (container.Node["resources"] is not YamlMapping resources || resources.IsWithinFault || resources.Entries.Any(entry => entry.Value.Faulted))
            return;
        // A limit without a request is a request of the same size.
        var missing = new List<string>();
        foreach (var resource in new[] { "cpu", "memory" })
        {
            if (container.Owner.Lacks(resources["limits"], resource) && !HasFault(resources["limits"]))
                missing.Add($"a limit for {resource}");
            else if (container.Owner.Lacks(resources["requests"], resource) && resources["limits"]?[resource] is null)
                missing.Add($"a request for {resource}");
        }

        if (missing.Count > 0)
            sink.ReportKey(PolicyRules.MissingResources, container.Owner, resources, $"the container '{container.Name}' lacks {string.Join(" and ", missing)}", "state requests and limits for cpu and memory");
    }

    private static bool HasFault(YamlNode? node) => node is YamlMapping mapping && mapping.Entries.Any(entry => entry.Value.Faulted);
}
