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
        var artifacts = new List<Artifact>();
        foreach (var service in plan.Services.Where(s => !s.HasOwnDockerfile && !s.BuiltBySdk).Concat(ServicePlanner.OnWindows(plan.Model, plan.Settings)).DistinctBy(s => s.Dockerfile))
        {
            if (service.Bundle is not null)
            {
                var bundle = BundleDockerfilePlan.Of(service);
                string[] needed = [.. bundle.Restore.Concat(bundle.Sources).SelectMany(s => s.Sources)];
                artifacts.Add(new Artifact(service.Dockerfile, ArtifactKind.Dockerfile, service.Name, plan.Renderer.Dockerfile("dockerfile/migrations.sbn", bundle)));
                if (plan.Settings.Separate) artifacts.Add(Ignore(plan, service.Dockerfile + ".dockerignore", service.Name, needed, alone: true));
                copied.AddRange(needed);
                continue;
            }

            var dockerfile = new DockerfilePlanner(plan, service).Plan();
            artifacts.Add(new Artifact(service.Dockerfile, ArtifactKind.Dockerfile, service.Name, plan.Renderer.Dockerfile(dockerfile.Windows ? "dockerfile/windows.sbn" : "dockerfile/dockerfile.sbn", dockerfile)));
            if (plan.Settings.Separate) artifacts.Add(Ignore(plan, service.Dockerfile + ".dockerignore", service.Name, dockerfile.Copied, alone: true));
            copied.AddRange(dockerfile.Copied);
        }

        if (artifacts.Count == 0 || plan.Settings.Separate) return artifacts;

        // The file holds for every build with this context, so it lets in what others need where not all of them are ours.
        var alone = !plan.Services.Any(s => s.HasOwnDockerfile);
        return artifacts.Append(Ignore(plan, ".dockerignore", "", copied, alone));
    }

    private static Artifact Ignore(ApplicationPlan plan, string path, string owner, IReadOnlyList<string> copied, bool alone) =>
        new(path, ArtifactKind.DockerIgnore, owner, plan.Renderer.Lines("dockerfile/dockerignore.sbn", IgnorePlan.For(copied, alone)));
}
