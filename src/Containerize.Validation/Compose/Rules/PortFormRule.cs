using System.Globalization;
using System.Net;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>Ports are numbers that there are, and addresses are addresses.</summary>
internal sealed class PortFormRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            foreach (var port in service.Node["ports"]?.Items ?? [])
            {
                if (port is YamlMapping)
                    CheckLong(file, service, port, sink);
                else if (port.Text is { } text && !text.Contains('$', StringComparison.Ordinal) && Fault(text) is { } fault)
                    sink.Report(ComposeRules.InvalidPort, file, port, fault, "write HOST:CONTAINER, in quotes", service.Name);
            }
        }
    }

    private static void CheckLong(ComposeFile file, ComposeService service, YamlNode port, FindingSink sink)
    {
        foreach (var number in new[] { port["target"], port["published"] }.OfType<YamlScalar>().Where(number => !number.Value.Contains('$', StringComparison.Ordinal) && Range(number.Value, number.Key?.Value == "published") is null))
            sink.Report(ComposeRules.InvalidPort, file, number, $"{number.Key?.Value} is '{number.Value}', which is no port", "use a number from 1 to 65535", service.Name);
        if (port["target"] is null)
            sink.Report(ComposeRules.InvalidPort, file, port, "the port has no target", "add target", service.Name);
        if (port["host_ip"] is { Text: { Length: > 0 } address } node && !address.Contains('$', StringComparison.Ordinal) && !IPAddress.TryParse(address, out _))
            sink.Report(ComposeRules.InvalidPort, file, node, $"'{address}' is not an IP address", "write an address such as 127.0.0.1", service.Name);
    }

    private static string? Fault(string text)
    {
        var slash = text.LastIndexOf('/');
        if (slash >= 0 && text[(slash + 1)..] is not ("tcp" or "udp" or "sctp"))
            return $"'{text[(slash + 1)..]}' is no protocol of a port";
        var parts = (slash >= 0 ? text[..slash] : text).Split(':');
        var target = Range(parts[^1], false);
        var published = parts.Length > 1 && parts[^2].Length > 0 ? Range(parts[^2], true) : target;
        if (target is null || published is null)
            return $"'{text}' names no port";
        if (target.Value.Count != published.Value.Count && target.Value.Count != 1)
            return $"'{text}' has ranges of different lengths";
        return parts.Length == 3 && !IPAddress.TryParse(parts[0], out _) ? $"'{parts[0]}' is not an IP address" : null;
    }

    private static (int First, int Count)? Range(string text, bool zero)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            return null;
        return first < (zero ? 0 : 1) || last > 65535 || last < first ? null : (first, last - first + 1);
    }
}
