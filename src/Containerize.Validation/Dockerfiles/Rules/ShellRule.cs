using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>What a shell hides: a failure inside a pipe, and a folder that the next instruction is not in.</summary>
internal sealed class ShellRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var stage in file.Stages)
        {
            var safe = false;
            foreach (var instruction in stage.Instructions)
            {
                safe |= instruction.Keyword == "SHELL" && (instruction.Arguments.Contains("pipefail", StringComparison.Ordinal) || instruction.Arguments.Contains("powershell", StringComparison.OrdinalIgnoreCase) || instruction.Arguments.Contains("cmd", StringComparison.Ordinal));
                if (instruction.Keyword != "RUN")
                    continue;
                var commands = ShellCommand.Of(instruction);
                if (!safe && commands.Any(c => c.Piped) && !instruction.Arguments.Contains("pipefail", StringComparison.Ordinal))
                    sink.Report(DockerfileRules.HiddenFailure, file.Path, instruction.Span, "a failure before a pipe goes unnoticed", "set SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"], or do without the pipe");
                if (commands.Count > 0 && commands[^1].Name == "cd")
                    sink.Report(DockerfileRules.LostFolder, file.Path, instruction.Span, "RUN ends with cd, and the next instruction is not in that folder", "use WORKDIR");
            }
        }
    }
}
