using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>EXPOSE names ports.</summary>
internal sealed class ExposeRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword == "EXPOSE"))
        {
            foreach (var word in Instruction.Words(instruction.Value).Where(word => !IsPort(word)))
                sink.Report(DockerfileRules.InvalidExpose, file.Path, instruction.Span, $"'{word}' is not a port", "write a number from 1 to 65535, with /tcp or /udp if need be");
        }
    }

    private static bool IsPort(string word)
    {
        if (word.Contains('$', StringComparison.Ordinal))
            return true;
        var parts = word.Split('/');
        return parts.Length <= 2 && (parts.Length == 1 || parts[1] is "tcp" or "udp" or "sctp") && parts[0].Split('-').All(number => int.TryParse(number, out var port) && port is > 0 and < 65536);
    }
}
