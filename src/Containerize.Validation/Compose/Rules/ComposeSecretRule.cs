using Containerize.Validation.Reporting;
using Containerize.Validation.Secrets;
using Containerize.Validation.Yaml;

namespace Containerize.Validation.Compose.Rules;

/// <summary>No password in plain text.</summary>
internal sealed class ComposeSecretRule : IComposeRule
{
    public void Check(ComposeProject project, ComposeFile file, FindingSink sink)
    {
        foreach (var service in file.Services)
        {
            foreach (var text in new[] { service.Node["command"], service.Node["entrypoint"] }.OfType<YamlNode>().SelectMany(node => node is YamlScalar ? [node] : node.Items))
            {
                if (text.Text is { } command && SecretText.SecretPart(command) is { } part)
                    sink.Report(ComposeRules.ComposePassword, file, text, $"the command holds a secret in plain text ({part})", "write ${NAME:?what to set} in its place, or use secrets", service.Name);
            }

            foreach (var (name, value, node) in service.Environment)
            {
                if (SecretText.SecretPart(value) is { } part)
                    sink.Report(ComposeRules.ComposePassword, file, node, $"the value of {name} holds a secret in plain text ({part})", "write ${NAME:?what to set} in its place", service.Name);
                else if (SecretText.IsSecretKey(name) && SecretText.IsLiteral(value))
                    sink.Report(ComposeRules.ComposePassword, file, node, $"the value of {name} is a secret in plain text", "write ${NAME:?what to set}, or use secrets", service.Name);
            }
        }
    }
}
