using System.Text.Json;
using Containerize.Validation.Reporting;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Api;

/// <summary>What Secrets of a type must hold, and how much fits into one object.</summary>
internal sealed class SecretContentRule : IObjectRule
{
    private static readonly string[] Fields = ["data", "binaryData", "stringData"];
    private const long Largest = 1024 * 1024;

    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["kubernetes.io/tls"] = ["tls.crt", "tls.key"],
        ["kubernetes.io/dockerconfigjson"] = [".dockerconfigjson"],
        ["kubernetes.io/dockercfg"] = [".dockercfg"],
        ["kubernetes.io/ssh-auth"] = ["ssh-privatekey"],
    };

    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind is not ("ConfigMap" or "Secret"))
            return;
        var entries = Fields.Select(name => item.Root[name]).OfType<YamlMapping>().SelectMany(mapping => mapping.Entries).ToList();
        if (entries.Sum(entry => (long)(entry.Value.Text?.Length ?? 0)) is var size && size > Largest)
            sink.Report(AccessRules.ExcessiveData, item, item.Anchor, $"the {item.Kind} '{item.Name}' holds {size / 1024} KiB", "keep it below 1024 KiB");
        if (item.Kind == "ConfigMap")
        {
            foreach (var twice in ((item.Root["binaryData"] as YamlMapping)?.Entries ?? []).Where(entry => item.Root["data"]?[entry.Key.Value] is not null))
                sink.ReportKey(AccessRules.InvalidSecretContent, item, twice.Value, $"the key '{twice.Key.Value}' stands in data and binaryData", "keep one of the two");
            foreach (var entry in ((item.Root["binaryData"] as YamlMapping)?.Entries ?? []).Where(entry => entry.Value is { Text: { } text, Faulted: false } && !System.Buffers.Text.Base64.IsValid(text)))
                sink.Report(ApiRules.InvalidBase64, item, entry.Value, $"the value of '{entry.Key.Value}' is not base64", "encode it, or use data");
            return;
        }

        if (item.Root["type"] is not { Text: { } type } node)
            return;
        var missing = Needed.GetValueOrDefault(type, []).FirstOrDefault(key => entries.TrueForAll(entry => entry.Key.Value != key));
        if (missing is not null)
            sink.Report(AccessRules.InvalidSecretContent, item, node, $"a Secret of the type {type} has no key '{missing}'", $"add '{missing}', or use the type Opaque");
        else if (type == "kubernetes.io/basic-auth" && entries.TrueForAll(entry => entry.Key.Value is not ("username" or "password")))
            sink.Report(AccessRules.InvalidSecretContent, item, node, $"a Secret of the type {type} has neither username nor password", "add them, or use the type Opaque");
        else if (type == "kubernetes.io/service-account-token" && item.Annotation("kubernetes.io/service-account.name").Length == 0)
            sink.Report(AccessRules.InvalidSecretContent, item, node, "a token has no annotation kubernetes.io/service-account.name", "add it");
        else if (item.Root["stringData"]?[".dockerconfigjson"] is { Text: { } json } config && !IsJson(json))
            sink.Report(AccessRules.InvalidSecretContent, item, config, "the value of '.dockerconfigjson' is not JSON", "correct the value");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
