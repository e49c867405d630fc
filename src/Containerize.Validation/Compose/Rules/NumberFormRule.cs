using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Sizes, counts and exposed ports are numbers.</summary>
internal sealed partial class NumberFormRule : IComposeRule
{
    private static readonly string[] Sizes = ["mem_limit", "mem_reservation", "memswap_limit", "shm_size"];

    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            var node = service.Node;
            var resources = node["deploy"]?["resources"];
            foreach (var size in Sizes.Select(name => node[name]).Concat([resources?["limits"]?["memory"], resources?["reservations"]?["memory"]]))
                Expect(file, service, size, Size(), "no size", "write a number with its unit, such as 256m", sink);
            foreach (var count in new[] { node["scale"], node["deploy"]?["replicas"], node["healthcheck"]?["retries"] })
                Expect(file, service, count, Count(), "no count", "write a whole number of 0 or more", sink);
            foreach (var cpus in new[] { node["cpus"], resources?["limits"]?["cpus"], resources?["reservations"]?["cpus"] })
                Expect(file, service, cpus, Decimal(), "no number of processors", "write a number such as 0.5", sink);
            foreach (var port in (node["expose"]?.Items ?? []).Where(port => port.Text is { } text && !text.Contains('$', StringComparison.Ordinal) && !IsPort(text)))
                sink.Report(ComposeRules.InvalidPort, file, port, $"'{port.Text}' is no port", "use a number from 1 to 65535", service.Name);
        }
    }

    private static void Expect(ComposeFile file, ComposeService service, YamlNode? node, Regex form, string message, string remedy, FindingSink sink)
    {
        if (node?.Text is { } text && !text.Contains('$', StringComparison.Ordinal) && !form.IsMatch(text))
            sink.Report(ComposeRules.InvalidSize, file, node, $"{node.Key?.Value} is '{text}', which is {message}", remedy, service.Name);
    }

    private static bool IsPort(string text) => text.Split('/')[0].Split('-').All(part => int.TryParse(part, out var number) && number is > 0 and < 65536);

    [GeneratedRegex(@"^(-1|\d+(\.\d+)?\s*([bkmgtp]|[kmgtp]i?b)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"^\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"^\d*\.?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
