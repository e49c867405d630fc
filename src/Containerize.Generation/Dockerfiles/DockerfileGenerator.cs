using Containerize.Generation.Planning;
using Containerize.Generation.Rendering;

namespace Containerize.Generation.Dockerfiles;

/// <summary>Makes the Dockerfiles and what keeps their context small.</summary>
internal static class DockerfileGenerator
{
    /// <summary>The files.</summary>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan)
    {
        var copied = new List<string>();
        var dockerfiles = new List<Artifact>();
        foreach (var service in plan.Services.Where(s => !s.HasOwnDockerfile).DistinctBy(s => s.Dockerfile))
        {
            if (service.Bundle is not null)
            {
                var bundle = BundleDockerfilePlan.Of(service);
                copied.AddRange(bundle.Restore.Concat(bundle.Sources).SelectMany(s => s.Sources));
                dockerfiles.Add(new Artifact(service.Dockerfile, ArtifactKind.Dockerfile, service.Name, plan.Renderer.Dockerfile("dockerfile/migrations.sbn", bundle)));
                continue;
            }

            var dockerfile = DockerfilePlanner.Plan(service);
            copied.AddRange(dockerfile.Restore.Concat(dockerfile.Sources).SelectMany(s => s.Sources));
            dockerfiles.Add(new Artifact(service.Dockerfile, ArtifactKind.Dockerfile, service.Name, plan.Renderer.Dockerfile("dockerfile/dockerfile.sbn", dockerfile)));
        }

        if (dockerfiles.Count == 0) return [];
        var ignore = plan.Renderer.Lines("dockerfile/dockerignore.sbn", IgnorePlan.For(copied));
        return plan.Settings.Separate
            ? dockerfiles.SelectMany(d => new[] { d, new Artifact(d.Path + ".dockerignore", ArtifactKind.DockerIgnore, d.Owner, ignore) })
            : dockerfiles.Append(new Artifact(".dockerignore", ArtifactKind.DockerIgnore, "", ignore));
    }
}
