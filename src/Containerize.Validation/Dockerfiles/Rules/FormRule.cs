using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Instructions have the flags and arguments that the builder takes.</summary>
internal sealed partial class FormRule : IDockerfileRule
{
    private static readonly Dictionary<string, string[]> Flags = new(StringComparer.Ordinal)
    {
        ["FROM"] = ["platform"],
        ["COPY"] = ["from", "chown", "chmod", "link", "parents", "exclude"],
        ["ADD"] = ["keep-git-dir", "checksum", "chown", "chmod", "link", "unpack", "exclude"],
        ["RUN"] = ["mount", "network", "security", "device"],
        ["HEALTHCHECK"] = ["interval", "timeout", "start-period", "start-interval", "retries"],
    };

    private static readonly string[] ForbiddenInOnbuild = ["ONBUILD", "FROM", "MAINTAINER"];

    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions)
        {
            if (Flags.TryGetValue(instruction.Keyword, out var known))
                CheckFlags(file, instruction, known, sink);
            if (Fault(instruction) is { } fault)
                sink.Report(DockerfileRules.InvalidDockerfile, file.Path, instruction.Span, fault.Message, fault.Remedy);
            if (instruction.Keyword == "ONBUILD" && Instruction.Words(instruction.Value) is [var next, ..] && ForbiddenInOnbuild.Contains(next.ToUpperInvariant()))
                sink.Report(DockerfileRules.InvalidOnbuild, file.Path, instruction.Span, $"ONBUILD cannot have {next}", "remove it");
            if (instruction.Keyword == "LABEL")
                CheckLabels(file, instruction, sink);
        }
    }

    private static void CheckFlags(Dockerfile file, Instruction instruction, string[] known, FindingSink sink)
    {
        foreach (var flag in Instruction.Words(instruction.Arguments).TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word[2..].Split('=', 2)[0]).Where(flag => !known.Contains(flag)))
        {
            var nearest = Schemas.Spelling.Nearest(flag, known);
            sink.Report(DockerfileRules.InvalidDockerfile, file.Path, instruction.Span, $"{instruction.Keyword} has no flag '--{flag}'", nearest is null ? "remove it" : $"did you mean '--{nearest}'?");
        }
    }

    private static (string Message, string Remedy)? Fault(Instruction instruction)
    {
        var words = Instruction.Words(instruction.Value);
        return instruction.Keyword switch
        {
            "FROM" when words.Count is not (0 or 1) && !(words.Count == 3 && words[1].Equals("AS", StringComparison.OrdinalIgnoreCase)) => ("FROM is neither an image nor an image with AS and a name", "write FROM image AS name"),
            "COPY" or "ADD" when words.Count == 1 && !instruction.HasHereDocument && instruction.JsonItems() is null => ($"{instruction.Keyword} has a source and no destination", "add the destination"),
            "HEALTHCHECK" when words.Count > 0 && words[0].ToUpperInvariant() is not ("CMD" or "NONE") => ("HEALTHCHECK has neither CMD nor NONE", "put CMD before the command"),
            "ENV" or "LABEL" or "ARG" when HasOpenQuote(instruction.Value) => ($"a quote of {instruction.Keyword} is not closed", "close it"),
            "ENV" when words.Count > 1 && words[0].Contains('=', StringComparison.Ordinal) && !words.Any(word => word.EndsWith('\\')) && words.FirstOrDefault(word => !word.Contains('=', StringComparison.Ordinal)) is { } bare => ($"'{bare}' of ENV has no equals sign", "write NAME=value, and a value with spaces in quotes"),
            "STOPSIGNAL" when words.Count > 0 && !words[0].Contains('$', StringComparison.Ordinal) && !Signal().IsMatch(words[0].Trim('"')) => ($"'{words[0]}' is no signal", "write a name such as SIGTERM, or a number"),
            "SHELL" when words.Count > 0 && instruction.JsonItems() is null => ("SHELL is no JSON array", "write [\"/bin/bash\", \"-c\"]"),
            "CMD" or "ENTRYPOINT" or "RUN" when words.Count > 0 && words[0].StartsWith('[') && instruction.Value.EndsWith(']') && !words[0].StartsWith("[[", StringComparison.Ordinal) && words[0].Length > 1 && instruction.JsonItems() is null => ($"{instruction.Keyword} looks like a JSON array and is none, so a shell would run it as it stands", "use double quotes, and commas between the items"),
            _ => null,
        };
    }

    private static bool HasOpenQuote(string text)
    {
        var quote = '\0';
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\')
                index++;
            else if (quote == '\0' && (text[index] is '"' or '\''))
                quote = text[index];
            else if (text[index] == quote)
                quote = '\0';
        }

        return quote != '\0';
    }

    private static void CheckLabels(Dockerfile file, Instruction instruction, FindingSink sink)
    {
        var words = Instruction.Words(instruction.Value);
        if (words.Count > 1 && !words[0].Contains('=', StringComparison.Ordinal))
        {
            sink.Report(DockerfileRules.LegacyEnv, file.Path, instruction.Span, $"LABEL {words[0]} is written without an equals sign", "write KEY=value");
            return;
        }

        foreach (var key in words.Select(word => word.Split('=', 2)[0].Trim('"')).Where(key => !key.Contains('$', StringComparison.Ordinal) && (!LabelKey().IsMatch(key) || key.StartsWith("com.docker.", StringComparison.Ordinal) || key.StartsWith("io.docker.", StringComparison.Ordinal) || key.StartsWith("org.dockerproject.", StringComparison.Ordinal))))
            sink.Report(DockerfileRules.InvalidLabelKey, file.Path, instruction.Span, $"'{key}' is not a valid key of a label", "use lower-case letters, digits, dots and hyphens");
    }

    [GeneratedRegex("^([0-9]{1,2}|(SIG)?(HUP|INT|QUIT|ILL|TRAP|ABRT|IOT|BUS|FPE|KILL|USR1|SEGV|USR2|PIPE|ALRM|TERM|STKFLT|CHLD|CLD|CONT|STOP|TSTP|TTIN|TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH|IO|POLL|PWR|SYS|RTMIN([+-][0-9]+)?|RTMAX([+-][0-9]+)?))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Signal();

    [GeneratedRegex("^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelKey();
}
