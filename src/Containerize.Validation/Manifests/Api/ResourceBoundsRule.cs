using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Requests stay within limits, and memory is counted in whole bytes.</summary>
internal sealed class ResourceBoundsRule : IContainerRule
{
    public void Check(Container container, FindingSink sink)
    {
        var resources = container.Node["resources"];
        foreach (var list in new[] { resources?["limits"], resources?["requests"] })
            CheckBytes(container, list as YamlMapping, sink);
        foreach (var entry in (resources?["requests"] as YamlMapping)?.Entries ?? [])
        {
            if (resources?["limits"]?[entry.Key.Value] is { Text: { } limitText, Faulted: false } && entry.Value is { Text: { } requestText, Faulted: false }
                && Schemas.Quantity.TryParse(limitText, out var limit) && Schemas.Quantity.TryParse(requestText, out var request) && request > limit)
            {
                sink.Report(ApiRules.RequestOverLimit, container.Owner, entry.Value, $"the container '{container.Name}' requests {requestText} of {entry.Key.Value} with a limit of {limitText}", "raise the limit or lower the request");
            }
        }
    }

    private static void CheckBytes(Container container, YamlMapping? list, FindingSink sink)
    {
        foreach (var entry in list?.Entries ?? [])
        {
            if (entry.Key.Value is "memory" or "ephemeral-storage" && entry.Value.Text is { } text && Schemas.Quantity.TryParse(text, out var bytes) && bytes % 1 != 0)
                sink.Fault(ApiRules.FractionalBytes, container.Owner, entry.Value, $"{text} of {entry.Key.Value} is a fraction of a byte", $"write {text.TrimEnd('m')}Mi");
        }
    }
}
