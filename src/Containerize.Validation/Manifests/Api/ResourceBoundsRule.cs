using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Requests stay within limits, memory is counted in whole bytes, and amounts have the suffix that they need.</summary>
internal sealed class ResourceBoundsRule : IContainerRule
{
    // Container runtimes refuse less; no program of any kind runs in it.
    private const decimal LeastMemory = 4 * 1024 * 1024;
    private const decimal MostProcessors = 256;

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
            if (entry.Value is { Text: { } amount, Faulted: false } && Schemas.Quantity.TryParse(amount, out var number) && number % 1 == 0
                && ((entry.Key.Value == "memory" && number is > 0 and < LeastMemory) || (entry.Key.Value == "cpu" && number >= MostProcessors)))
                sink.Fault(PodRules.ImplausibleAmount, container.Owner, entry.Value, entry.Key.Value == "cpu" ? $"{amount} of cpu is {amount} whole processors" : $"{amount} of memory are {number:0} bytes", entry.Key.Value == "cpu" ? $"write {amount}m for thousandths of one" : $"write the unit, such as {number:0}Mi");
            else if (entry.Key.Value is "memory" or "ephemeral-storage" && entry.Value.Text is { } text && Schemas.Quantity.TryParse(text, out var bytes) && bytes % 1 != 0)
                sink.Fault(ApiRules.FractionalBytes, container.Owner, entry.Value, $"{text} of {entry.Key.Value} is a fraction of a byte", $"write {text.TrimEnd('m')}Mi");
        }
    }
}
