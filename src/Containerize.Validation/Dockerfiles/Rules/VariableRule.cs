using System.Text.RegularExpressions;
using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Variables in FROM, COPY, WORKDIR and the like are defined.</summary>
internal sealed partial class VariableRule : IDockerfileRule
{
    private static readonly HashSet<string> Predefined = new(StringComparer.Ordinal)
    {
        "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT", "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT",
        "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy",
        "PATH", "HOME", "APP_UID", "DOTNET_VERSION", "ASPNET_VERSION", "DOTNET_SDK_VERSION",
    };

    public void Check(Dockerfile file, FindingSink sink)
    {
        var global = new HashSet<string>(Predefined.Where(name => name.StartsWith("BUILD", StringComparison.Ordinal) || name.StartsWith("TARGET", StringComparison.Ordinal)), StringComparer.Ordinal);
        foreach (var argument in file.Instructions.TakeWhile(instruction => instruction.Keyword != "FROM").Where(instruction => instruction.Keyword == "ARG"))
            global.UnionWith(Names(argument));
        var stages = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in file.Stages)
        {
            Report(file, stage.From, global, sink);
            // What an earlier stage or a foreign base image sets is there as well; of a foreign one only the well-known names are.
            var known = new HashSet<string>(stages.GetValueOrDefault(stage.Base) ?? Predefined, StringComparer.Ordinal);
            foreach (var instruction in stage.Instructions)
            {
                if (instruction.Keyword is "COPY" or "ADD" or "WORKDIR" or "USER" or "EXPOSE")
                    Report(file, instruction, known, sink);
                if (instruction.Keyword is "ARG" or "ENV")
                    known.UnionWith(Names(instruction));
            }

            stages[stage.Name] = known;
        }
    }

    private static IEnumerable<string> Names(Instruction instruction)
    {
        var words = Instruction.Words(instruction.Value);
        return instruction.Keyword == "ENV" && words.Count > 0 && !words[0].Contains('=', StringComparison.Ordinal) ? words.Take(1) : words.Select(word => word.Split('=', 2)[0]);
    }

    private static void Report(Dockerfile file, Instruction instruction, HashSet<string> known, FindingSink sink)
    {
        foreach (var name in Use().Matches(instruction.Arguments).Where(use => !use.Groups["fallback"].Success).Select(use => use.Groups["name"].Value).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal))
        {
            var nearest = Schemas.Spelling.Nearest(name, known);
            sink.Report(DockerfileRules.UndefinedArgument, file.Path, instruction.Span, $"the variable {name} is not defined here", nearest is null ? "define it with ARG" : $"define it with ARG; or did you mean {nearest}?");
        }
    }

    [GeneratedRegex(@"(?<!\\)\$(?:\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<fallback>:?[-+?][^}]*)?[^}]*\}|(?<name>[A-Za-z_][A-Za-z0-9_]*))", RegexOptions.CultureInvariant)]
    private static partial Regex Use();
}
