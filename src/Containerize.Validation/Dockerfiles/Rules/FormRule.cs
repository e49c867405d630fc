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
            "SHELL" when words.Count > 0 && instruction.JsonItems() is null => ("SHELL is no JSON array", "write [\"/bin/bash\", \"-c\"]"),
            "CMD" or "ENTRYPOINT" or "RUN" when words.Count > 0 && words[0].StartsWith('[') && instruction.Value.EndsWith(']') && !words[0].StartsWith("[[", StringComparison.Ordinal) && words[0].Length > 1 && instruction.JsonItems() is null => ($"{instruction.Keyword} looks like a JSON array and is none, so a shell would run it as it stands", "use double quotes, and commas between the items"),
            _ => null,
        };
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

    [GeneratedRegex("^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelKey();
}
