using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>The image runs as a numeric user that is not root.</summary>
internal sealed class UserRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        if (file.Stages.Count == 0)
            return;
        var final = file.Stages[^1];
        if (final.Base == "scratch" && final.Instructions.All(instruction => instruction.Keyword is not ("ENTRYPOINT" or "CMD")))
            return;
        if (LastUser(file, final) is not { } user)
        {
            sink.Report(DockerfileRules.RootUser, file.Path, final.From.Span, "the last stage names no user", "add a numeric USER that is not 0");
            return;
        }

        var name = user.Value.Split(':')[0].Trim('"');
        if (name is "root" or "0")
            sink.Report(DockerfileRules.RootUser, file.Path, user.Span, "the image runs as root", "use a numeric USER that is not 0");
        else if (name is "ContainerAdministrator")
            sink.Report(DockerfileRules.RootUser, file.Path, user.Span, "the image runs as the administrator", "use ContainerUser");
        else if (name is "ContainerUser")
            return;
        else if (!name.All(char.IsAsciiDigit) && !IsNumericArgument(file, name))
            sink.Report(DockerfileRules.NamedUser, file.Path, user.Span, $"the user '{name}' is not a number", "write the number");
    }

    private static Instruction? LastUser(Dockerfile file, Stage stage)
    {
        for (Stage? at = stage; at is not null; at = file.Stages.Take(at.Index).LastOrDefault(earlier => earlier.Name.Length > 0 && earlier.Name.Equals(at.Base, StringComparison.OrdinalIgnoreCase)))
        {
            if (at.Instructions.LastOrDefault(instruction => instruction.Keyword == "USER") is { } user)
                return user;
        }

        return null;
    }

    private static bool IsNumericArgument(Dockerfile file, string name)
    {
        var variable = name.TrimStart('$').Trim('{', '}');
        return name.StartsWith('$') && file.Instructions.Any(instruction => instruction.Keyword is "ARG" or "ENV"
            && instruction.Value.StartsWith(variable + "=", StringComparison.Ordinal) && instruction.Value[(variable.Length + 1)..].All(char.IsAsciiDigit));
    }
}
