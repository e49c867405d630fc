using System.Globalization;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>What volumes are made of.</summary>
internal sealed class VolumeContentRule : IObjectRule
{
    private const long HighestMode = 0b111_111_111;

    public void Check(KubernetesObject item, FindingSink sink)
    {
        foreach (var volume in item.Pod?.Spec?["volumes"]?.Items ?? [])
        {
            CheckFiles(item, volume, sink);
            CheckMode(item, volume["projected"]?["defaultMode"], sink);
            foreach (var source in volume["projected"]?["sources"]?.Items ?? [])
                CheckFiles(item, source, sink);
            if (volume["emptyDir"]?["sizeLimit"] is { Text: { } text, Faulted: false } limit && Schemas.Quantity.TryParse(text, out var size) && size < 0)
                sink.Report(PodRules.InvalidVolume, item, limit, $"the sizeLimit {text} is below zero", "use a positive size");
            if (volume["emptyDir"]?["medium"] is { Text: { Length: > 0 } medium } node && medium != "Memory" && !medium.StartsWith("HugePages", StringComparison.Ordinal))
                sink.Report(PodRules.InvalidVolume, item, node, $"'{medium}' is no medium of an emptyDir", "write Memory, or leave medium out");
            if (volume["hostPath"]?["path"] is { Text: { } folder } path && MountPathRule.Leaves(folder))
                sink.Fault(PodRules.InvalidVolume, item, path, $"the path '{folder}' has a step upwards", "write the path without ..");
        }
    }

    private static void CheckFiles(KubernetesObject item, YamlNode volume, FindingSink sink)
    {
        foreach (var source in new[] { volume["configMap"], volume["secret"], volume["downwardAPI"] }.OfType<YamlMapping>())
        {
            CheckMode(item, source["defaultMode"], sink);
            foreach (var file in source["items"]?.Items ?? [])
            {
                CheckMode(item, file["mode"], sink);
                if (file["path"] is { Text: { } path } node && (path.Length == 0 || path[0] == '/' || MountPathRule.Leaves(path)))
                    sink.Report(PodRules.InvalidVolume, item, node, $"the file '{path}' would not be in the volume", "write a relative path without ..");
            }
        }
    }

    private static void CheckMode(KubernetesObject item, YamlNode? node, FindingSink sink)
    {
        if (node is not YamlScalar { Type: YamlScalarType.Integer, Value: { Length: > 0 } text } || Mode(text) is not { } mode || mode is >= 0 and <= HighestMode)
            return;
        var meant = text.Length == 3 && text.All(digit => digit is >= '0' and <= '7');
        sink.Report(PodRules.InvalidVolume, item, node, $"the mode {text} is beyond 0777{(meant ? ": without a leading zero it is a decimal number" : "")}", meant ? $"write 0{text}" : "write a mode from 0000 to 0777");
    }

    // The API server's reader takes a leading zero for an octal number.
    private static long? Mode(string text)
    {
        var digits = text.StartsWith("0o", StringComparison.Ordinal) ? text[2..] : text.Length > 1 && text[0] == '0' ? text[1..] : null;
        if (digits is null)
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        return digits.Length is > 0 and < 12 && digits.All(digit => digit is >= '0' and <= '7') ? Convert.ToInt64(digits, 8) : null;
    }
}
