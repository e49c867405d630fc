using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>The platform is the builder's to say, and a relative destination has a folder that it is relative to.</summary>
internal sealed class PlatformRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in file.Stages)
        {
            if (stage.From.Flag("platform") is { Length: > 0 } platform && !platform.Contains('$', StringComparison.Ordinal))
                sink.Report(DockerfileRules.FixedPlatform, file.Path, stage.From.Span, $"FROM fixes the platform {platform}", "leave it out, or use $BUILDPLATFORM");
            var known = folders.Contains(stage.Base);
            foreach (var instruction in stage.Instructions)
            {
                known |= instruction.Keyword == "WORKDIR";
                var parts = instruction.Keyword == "COPY" ? instruction.JsonItems() ?? Instruction.Words(instruction.Value) : [];
                if (!known && parts.Count > 1 && parts[^1].Trim('"') is [not ('/' or '$' or '\\'), ..] target && !(target.Length > 1 && target[1] == ':'))
                    sink.Report(DockerfileRules.NowhereToCopy, file.Path, instruction.Span, $"COPY goes to '{target}', and no WORKDIR says where that is", "set WORKDIR first");
            }

            if (known && stage.Name.Length > 0)
                folders.Add(stage.Name);
        }
    }
}
