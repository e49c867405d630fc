using Containerize.Generation.Compose;
using Containerize.Generation.Dockerfiles;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;

namespace Containerize.Generation;

/// <summary>Makes the files that it takes to run an application in containers. Pure: reads and writes nothing.</summary>
public static class Generator
{
    private static readonly string[] Unread = [AnalysisRules.MissingProject.Id, AnalysisRules.UnreadableProject.Id, AnalysisRules.WritingPropertyFunction.Id];

    /// <summary>Plans, renders and checks every file.</summary>
    /// <param name="model">What the solution is.</param>
    /// <param name="settings">What the user decides.</param>
    /// <exception cref="ContainerizeException">A rendered file differs from its plan, which is a fault of a template (<see cref="ExitCode.Internal"/>).</exception>
    public static GenerationResult Generate(ApplicationModel model, GenerationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        var findings = new FindingSink();
        var plan = ApplicationPlan.Of(model, settings, findings);
        var artifacts = new List<Artifact>();
        if (settings.Targets.HasFlag(GenerationTargets.Dockerfile)) artifacts.AddRange(DockerfileGenerator.Generate(plan).Concat(SdkImageGenerator.Generate(plan)));
        if (settings.Targets.HasFlag(GenerationTargets.Compose)) artifacts.AddRange(ComposeGenerator.Generate(plan));
        if (settings.Targets.HasFlag(GenerationTargets.Kubernetes)) artifacts.AddRange(Manifests(plan));
        var secrets = settings.Targets.HasFlag(GenerationTargets.Kubernetes) ? SecretPlanner.Plan(plan) : [];
        return new GenerationResult(artifacts.OrderBy(a => a.Path, StringComparer.Ordinal).ToEquatableList(), findings.Sorted(), secrets.ToEquatableList())
        {
            Targets = settings.Targets,
            Migrations = MigrationSteps.Of(plan, artifacts).OrderBy(s => s.Folder, StringComparer.Ordinal).ToEquatableList(),
            Own = settings.Targets.HasFlag(GenerationTargets.Dockerfile) ? plan.Services.Where(s => s.HasOwnDockerfile).Select(s => s.Dockerfile).Distinct(StringComparer.Ordinal).ToEquatableList() : default,
            Incomplete = model.Notices.Any(n => Unread.Contains(n.Rule)),
        };
    }

    private static IEnumerable<Artifact> Manifests(ApplicationPlan plan)
    {
        List<Artifact> manifests = [.. KubernetesGenerator.Generate(plan)];
        return [.. manifests, .. OverlayGenerator.Generate(plan, manifests)];
    }
}
