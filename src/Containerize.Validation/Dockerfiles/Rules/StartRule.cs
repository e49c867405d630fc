using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>One start of the program, without a shell.</summary>
internal sealed class StartRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var stage in file.Stages)
        {
            foreach (var group in stage.Instructions.Where(instruction => instruction.Keyword is "CMD" or "ENTRYPOINT" or "HEALTHCHECK").GroupBy(instruction => instruction.Keyword))
            {
                foreach (var repeated in group.SkipLast(1))
                    sink.Report(DockerfileRules.RepeatedStart, file.Path, repeated.Span, $"a later {repeated.Keyword} replaces this one", "remove it");
                var last = group.Last();
                if (last.Keyword != "HEALTHCHECK" && last.Value.Length > 0 && last.JsonItems() is null && !last.Value.StartsWith('[') && stage.Instructions.All(instruction => instruction.Keyword != "SHELL"))
                    sink.Report(DockerfileRules.ShellForm, file.Path, last.Span, $"{last.Keyword} starts the program through a shell", "write a JSON array");
            }
        }
    }
}
