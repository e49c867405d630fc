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
            CheckArguments(item, [.. (container.Node["command"]?.Items ?? []).Concat(container.Node["args"]?.Items ?? [])], sink);
        }
    }

    private static void CheckArguments(KubernetesObject item, IReadOnlyList<YamlNode> arguments, FindingSink sink)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var text = arguments[index].Text ?? "";
            // The value may stand behind its option.
            var option = index > 0 && arguments[index - 1].Text is ['-', ..] before && SecretText.IsSecretKey(before.TrimStart('-')) && !before.Contains('=', StringComparison.Ordinal) && SecretText.IsLiteral(text) ? before.TrimStart('-') : null;
            if ((SecretText.SecretPart(text) ?? option) is { } part)
                sink.Report(PolicyRules.PasswordInConnectionString, item, arguments[index], $"an argument holds a secret in plain text ({part})", "pass it as an environment variable from a Secret");
        }
    }

    private static void Check(KubernetesObject item, string key, YamlNode value, FindingSink sink)
    {
        if (value.Text is not { Length: > 0 } text)
            return;
        if (SecretText.SecretPart(text) is { } part)
            sink.Fault(PolicyRules.PasswordInConnectionString, item, value, $"the value of {key} holds a secret in plain text ({part})", "take it from a Secret and compose the value with $(NAME)");
        else if (SecretText.IsSecretKey(key) && SecretText.IsLiteral(text))
            sink.Fault(PolicyRules.LiteralPassword, item, value, $"the value of {key} is a secret in plain text", "take it from a Secret with secretKeyRef");
    }
}
