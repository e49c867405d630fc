using Containerize.Validation.Reporting;
using Containerize.Validation.Schemas;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Names and amounts of the resources that a container asks for.</summary>
internal sealed class ResourceNameRule : IContainerRule
{
    private static readonly string[] Known = ["cpu", "memory", "ephemeral-storage"];

    public void Check(Container container, FindingSink sink)
    {
        var resources = container.Node["resources"];
        foreach (var list in new[] { resources?["limits"], resources?["requests"] }.OfType<YamlMapping>())
        {
            foreach (var entry in list.Entries)
                Check(container, resources!, entry, sink);
        }
    }

    private static void Check(Container container, YamlNode resources, YamlEntry entry, FindingSink sink)
    {
        var name = entry.Key.Value;
        var domain = name.IndexOf('/', StringComparison.Ordinal);
        if (domain < 0 && !Known.Contains(name) && !name.StartsWith("hugepages-", StringComparison.Ordinal))
        {
            var nearest = name is "storage" ? "ephemeral-storage" : Spelling.Nearest(name, Known);
            sink.ReportKey(PodRules.UnknownResource, container.Owner, entry.Value, $"there is no resource '{name}'", nearest is null ? $"use one of {string.Join(", ", Known)}" : $"did you mean '{nearest}'?");
            entry.Value.Faulted = true;
            return;
        }

        if (entry.Value is not { Text: { } text, Faulted: false } || !Quantity.TryParse(text, out var amount))
            return;
        if (amount < 0)
            sink.Fault(PodRules.UnknownResource, container.Owner, entry.Value, $"{text} of {name} is below zero", "use a positive amount");
        else if (domain >= 0 && amount % 1 != 0)
            sink.Fault(PodRules.UnknownResource, container.Owner, entry.Value, $"{text} of {name} is no whole number", "use a whole number");
        else if (domain >= 0 && entry.Value.Parent?.Key?.Value == "requests" && (resources["limits"]?[name]?.Text is not { } limit || !Quantity.TryParse(limit, out var most) || most != amount))
            sink.Fault(PodRules.UnknownResource, container.Owner, entry.Value, $"the request for {name} differs from its limit", "give both the same amount");
    }
}
