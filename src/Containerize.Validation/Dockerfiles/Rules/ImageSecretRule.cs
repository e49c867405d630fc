using Containerize.Validation.Reporting;
using Containerize.Validation.Secrets;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>No secret in ARG or ENV.</summary>
internal sealed class ImageSecretRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        foreach (var instruction in file.Instructions.Where(instruction => instruction.Keyword is "ARG" or "ENV"))
        {
            foreach (var (name, value) in Pairs(instruction))
            {
                // A build argument without a default is a secret as well once it is passed: it stays in the history.
                if ((SecretText.IsSecretKey(name) && (value is null ? instruction.Keyword == "ARG" : SecretText.IsLiteral(value))) || (value is not null && SecretText.SecretPart(value.Trim('"', '\'')) is not null))
                    sink.Report(DockerfileRules.SecretInImage, file.Path, instruction.Span, $"{instruction.Keyword} {name} puts a secret into the image's history", "use RUN --mount=type=secret, or an environment variable of the container");
            }
        }
    }

    private static IEnumerable<(string Name, string? Value)> Pairs(Instruction instruction)
    {
        var words = Instruction.Words(instruction.Value);
        if (instruction.Keyword == "ENV" && words.Count > 1 && !words[0].Contains('=', StringComparison.Ordinal))
            return [(words[0], string.Join(' ', words.Skip(1)))];
        return words.Select(word => word.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : null));
    }
}
