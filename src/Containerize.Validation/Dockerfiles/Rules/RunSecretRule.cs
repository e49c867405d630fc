using Containerize.Validation.Reporting;
using Containerize.Validation.Secrets;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>No secret as an argument of a command.</summary>
internal sealed class RunSecretRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword is "RUN" or "CMD" or "ENTRYPOINT"))
        {
            var words = instruction.JsonItems() ?? Instruction.Words(instruction.Value);
            for (var index = 0; index < words.Count; index++)
            {
                if (!words[index].StartsWith("--", StringComparison.Ordinal))
                    continue;
                var parts = words[index].TrimStart('-').Split('=', 2);
                var value = (parts.Length == 2 ? parts[1] : index + 1 < words.Count ? words[index + 1] : "").Trim('"', '\'');
                if (SecretText.IsSecretKey(parts[0]) && value.Length > 0 && value[0] is not ('-' or '/' or '$' or '`' or '<') && SecretText.IsLiteral(value))
                {
                    sink.Report(DockerfileRules.SecretInCommand, file.Path, instruction.Span, $"the value of --{parts[0]} is a secret in plain text", "use RUN --mount=type=secret");
                    break;
                }
            }
        }
    }
}
