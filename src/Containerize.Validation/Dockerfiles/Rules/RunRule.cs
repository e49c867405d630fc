using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>RUN instructions that follow each other, and sudo in them.</summary>
internal sealed class RunRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        for (var i = 0; i < file.Instructions.Count; i++)
        {
            var instruction = file.Instructions[i];
            if (instruction.Keyword != "RUN")
                continue;
            if (i > 0 && file.Instructions[i - 1].Keyword == "RUN" && !instruction.HasHereDocument && !file.Instructions[i - 1].HasHereDocument && Flags(instruction) == Flags(file.Instructions[i - 1]))
                sink.Report(DockerfileRules.ConsecutiveRun, file.Path, instruction.Span, "a RUN follows a RUN", "join them with &&");
            if (Instruction.Words(instruction.Value).Contains("sudo"))
                sink.Report(DockerfileRules.Sudo, file.Path, instruction.Span, "RUN uses sudo", "remove it");
        }
    }

    private static string Flags(Instruction instruction) => instruction.Arguments[..^Math.Min(instruction.Value.Length, instruction.Arguments.Length)].Trim();
}
