using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>Keys of ConfigMaps and Secrets, and the encoding of Secrets.</summary>
internal sealed class DataRule : IObjectRule
{
    private static readonly string[] Fields = ["data", "binaryData", "stringData"];

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind is not ("ConfigMap" or "Secret"))
            return;
        foreach (var entry in Fields.Select(name => item.Root[name]).OfType<YamlMapping>().SelectMany(mapping => mapping.Entries))
        {
            if (!DnsName.IsDataKey(entry.Key.Value))
                sink.ReportKey(ApiRules.InvalidDataKey, item, entry.Value, $"'{entry.Key.Value}' is not a valid key", "use letters, digits, hyphens, underscores and dots; write a colon as two underscores");
        }

        if (item.Kind != "Secret" || item.Root["data"] is not YamlMapping data)
            return;
        foreach (var entry in data.Entries)
        {
            if (entry.Value.Text is { } text && !System.Buffers.Text.Base64.IsValid(text))
                sink.Report(ApiRules.InvalidBase64, item, entry.Value, $"the value of '{entry.Key.Value}' is not base64", "encode it, or use stringData");
        }
    }
}
