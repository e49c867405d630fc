using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Known instructions, in upper case, with FROM first.</summary>
internal sealed class InstructionRule : IDockerfileRule
{
    private static readonly string[] Keywords =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    public void Check(Dockerfile file, FindingSink sink)
    {
        if (file.Instructions.Count == 0)
            sink.Report(DockerfileRules.InvalidDockerfile, file.Path, new(1, 1, 1, 1), "the file holds no instruction", "begin with FROM");
        foreach (var instruction in file.Instructions)
            CheckOne(file, instruction, sink);
        foreach (var line in file.EmptyContinuations)
            sink.Report(DockerfileRules.EmptyContinuation, file.Path, new(line, 1, line, 1), "an empty line stands inside a continued instruction", "remove the line");
        var first = file.Instructions.FirstOrDefault(instruction => instruction.Keyword != "ARG");
        if (first is not null && first.Keyword != "FROM" && Keywords.Contains(first.Keyword))
            sink.Report(DockerfileRules.NoFromFirst, file.Path, first.Span, $"{first.Keyword} stands before the first FROM", "move it below FROM");
    }

    private static void CheckOne(Dockerfile file, Instruction instruction, FindingSink sink)
    {
        if (!Keywords.Contains(instruction.Keyword))
        {
            var nearest = Schemas.Spelling.Nearest(instruction.Keyword, Keywords);
            sink.Report(DockerfileRules.InvalidDockerfile, file.Path, instruction.Span, $"'{instruction.Written}' is no instruction", nearest is null ? "correct the line" : $"did you mean {nearest}?");
        }
        else if (instruction.Arguments.Length == 0)
        {
            sink.Report(DockerfileRules.InvalidDockerfile, file.Path, instruction.Span, $"{instruction.Keyword} has no argument", "add what is missing");
        }
        else if (instruction.Written != instruction.Keyword)
        {
            sink.Report(DockerfileRules.InconsistentCasing, file.Path, instruction.Span, $"'{instruction.Written}' is not in upper case", $"write {instruction.Keyword}");
        }

        if (instruction.Keyword == "MAINTAINER")
            sink.Report(DockerfileRules.Maintainer, file.Path, instruction.Span, "MAINTAINER is obsolete", "use LABEL org.opencontainers.image.authors");
        if (instruction.Keyword == "ENV" && Instruction.Words(instruction.Value) is [var name, ..] && !name.Contains('=', StringComparison.Ordinal))
            sink.Report(DockerfileRules.LegacyEnv, file.Path, instruction.Span, $"ENV {name} is written without an equals sign", "write NAME=value");
    }
}
