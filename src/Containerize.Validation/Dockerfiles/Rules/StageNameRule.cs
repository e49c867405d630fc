using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Stages have names of their own, in lower case.</summary>
internal sealed class StageNameRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in file.Stages.Where(stage => stage.Name.Length > 0))
        {
            if (!names.Add(stage.Name))
                sink.Report(DockerfileRules.DuplicateStageName, file.Path, stage.From.Span, $"two stages have the name '{stage.Name}'", "rename one of the two");
            else if (stage.Name.Any(char.IsAsciiLetterUpper))
                sink.Report(DockerfileRules.InvalidStageName, file.Path, stage.From.Span, $"the stage's name '{stage.Name}' is not in lower case", $"write '{stage.Name.ToLowerInvariant()}'");
            else if (stage.Name is "scratch" or "context")
                sink.Report(DockerfileRules.InvalidStageName, file.Path, stage.From.Span, $"the stage's name '{stage.Name}' means something else to the builder", "use another name");
        }
    }
}
