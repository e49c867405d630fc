using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Working directories are absolute.</summary>
internal sealed class WorkdirRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword == "WORKDIR"))
        {
            var path = instruction.Value.Trim('"');
            if (path.Length > 0 && path[0] is not ('/' or '$' or '\\') && !(path.Length > 1 && path[1] == ':'))
                sink.Report(DockerfileRules.RelativeWorkdir, file.Path, instruction.Span, $"the working directory '{path}' is relative", $"write '/{path}'");
        }
    }
}
