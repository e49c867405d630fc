using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Stages: what FROM says, what they copy from themselves, and what their variables are made of.</summary>
internal sealed class StageFormRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var empty = file.Instructions.TakeWhile(instruction => instruction.Keyword != "FROM").Where(instruction => instruction.Keyword == "ARG")
            .SelectMany(instruction => Instruction.Words(instruction.Value)).GroupBy(word => word.Split('=')[0], StringComparer.Ordinal).Where(group => group.All(word => !word.Contains('=', StringComparison.Ordinal) || word.EndsWith('='))).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var stage in file.Stages)
        {
            CheckFrom(file, stage, empty, sink);
            foreach (var instruction in stage.Instructions)
            {
                if (instruction.Keyword == "COPY" && stage.Name.Length > 0 && stage.Name.Equals(instruction.Flag("from"), StringComparison.OrdinalIgnoreCase))
                    sink.Report(DockerfileRules.OwnStageCopy, file.Path, instruction.Span, $"the stage '{stage.Name}' copies from itself", "name an earlier stage");
                else if (instruction.Keyword == "ENV")
                    CheckVariables(file, instruction, sink);
            }
        }
    }

    private static void CheckFrom(Dockerfile file, Stage stage, HashSet<string> empty, FindingSink sink)
    {
        var words = Instruction.Words(stage.From.Value);
        if (words.Count == 3 && char.IsAsciiLetterUpper(stage.From.Written[0]) != char.IsAsciiLetterUpper(words[1][0]))
            sink.Report(DockerfileRules.FromAsCasing, file.Path, stage.From.Span, $"'{stage.From.Written}' and '{words[1]}' are written in different cases", $"write {(char.IsAsciiLetterUpper(stage.From.Written[0]) ? "AS" : "as")}");
        if (stage.From.Flag("platform") is "$TARGETPLATFORM" or "${TARGETPLATFORM}")
            sink.Report(DockerfileRules.RedundantPlatform, file.Path, stage.From.Span, "FROM names the platform that it has anyway", "leave --platform out");
        // A base that is one variable alone is meant to be passed.
        var name = empty.FirstOrDefault(argument => stage.Base.Contains($"${argument}", StringComparison.Ordinal) || stage.Base.Contains($"${{{argument}}}", StringComparison.Ordinal));
        if (name is not null && !stage.Base.StartsWith('$'))
            sink.Report(DockerfileRules.InvalidFromArgument, file.Path, stage.From.Span, $"the argument {name} has no value, so '{stage.Base}' is no image", "give it a default where it is defined");
    }

    private static void CheckVariables(Dockerfile file, Instruction instruction, FindingSink sink)
    {
        var words = Instruction.Words(instruction.Value);
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in words.Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2))
        {
            var used = set.FirstOrDefault(name => pair[1].Contains($"${{{name}}}", StringComparison.Ordinal) || pair[1].Split('$').Skip(1).Any(rest => rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || !(char.IsAsciiLetterOrDigit(rest[name.Length]) || rest[name.Length] == '_'))));
            if (used is not null)
                sink.Report(DockerfileRules.SelfReference, file.Path, instruction.Span, $"{pair[0]} uses {used}, which the same ENV sets", "make two ENV instructions of it");
            set.Add(pair[0]);
        }
    }
}
