using Containerize.Validation.Reporting;
using Containerize.Validation.Secrets;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests.Policy;

/// <summary>No password in plain text, in environment variables or ConfigMaps.</summary>
internal sealed class PlainSecretRule : IObjectRule
{
    public void Check(KubernetesObject item, FindingSink sink)
    {
        if (item.Kind == "ConfigMap")
        {
            foreach (var entry in (item.Root["data"] as YamlMapping)?.Entries ?? [])
                Check(item, entry.Key.Value, entry.Value, sink);
        }

        foreach (var variable in (item.Pod?.Containers ?? []).SelectMany(container => container.Node["env"]?.Items ?? []))
        {
            if (variable["name"]?.Text is { } name && variable["value"] is { } value)
                Check(item, name, value, sink);
        }

        foreach (var container in item.Pod?.Containers ?? [])
        {
            foreach (var argument in (container.Node["args"]?.Items ?? []).Concat(container.Node["command"]?.Items ?? []))
            {
                if (argument.Text is { } text && SecretText.SecretPart(text) is { } part)
                    sink.Report(PolicyRules.PasswordInConnectionString, item, argument, $"an argument holds a secret in plain text ({part})", "pass it as an environment variable from a Secret");
            }
        }
    }

    private static void Check(KubernetesObject item, string key, YamlNode value, FindingSink sink)
    {
        if (value.Text is not { Length: > 0 } text)
            return;
        if (SecretText.SecretPart(text) is { } part)
            sink.Report(PolicyRules.PasswordInConnectionString, item, value, $"the value of {key} holds a secret in plain text ({part})", "take it from a Secret and compose the value with $(NAME)");
        else if (SecretText.IsSecretKey(key) && SecretText.IsLiteral(text))
            sink.Report(PolicyRules.LiteralPassword, item, value, $"the value of {key} is a secret in plain text", "take it from a Secret with secretKeyRef");
    }
}
