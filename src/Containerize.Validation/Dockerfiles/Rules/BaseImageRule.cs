using Containerize.Validation.Reporting;

namespace Containerize.Validation.Dockerfiles.Rules;

/// <summary>Base images name a version.</summary>
internal sealed class BaseImageRule : IDockerfileRule
{
    public void Check(Dockerfile file, FindingSink sink)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "scratch" };
        foreach (var stage in file.Stages)
        {
            // A base that is a variable alone is decided by whoever builds.
            if (stage.Base.Length > 0 && !names.Contains(stage.Base) && !stage.Base.StartsWith('$'))
            {
                var image = Manifests.ImageReference.Parse(stage.Base);
                if (image.Digest.Length == 0 && image.Tag is "" or "latest")
                    sink.Report(DockerfileRules.UnpinnedBaseImage, file.Path, stage.From.Span, $"the base image '{stage.Base}' has {(image.Tag.Length == 0 ? "no tag" : "the tag latest")}", "name a version, or a digest");
            }

            names.Add(stage.Name);
        }
    }
}
