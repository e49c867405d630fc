using Containerize.Generation.Charts;
using Containerize.Generation.Compose;
using Containerize.Generation.Dockerfiles;
using Containerize.Generation.Kubernetes;
using Containerize.Generation.Overlays;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

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
        var compose = settings.Targets.HasFlag(GenerationTargets.Compose) && settings.User.Text(PlatformKeys.Compose) != "false";
        if (compose)
        {
            artifacts.AddRange(ComposeGenerator.Generate(plan));
            ExistingFiles.SayCompose(plan);
        }

        var kubernetes = settings.Targets.HasFlag(GenerationTargets.Kubernetes) && settings.User.Text(PlatformKeys.Kubernetes) != "false";
        var helm = settings.Targets.HasFlag(GenerationTargets.Helm) && WantsChart(settings);
        var images = ImageBuilds.Of(plan);
        plan = plan.OnEveryNode();
        List<Artifact> manifests = kubernetes || helm ? [.. KubernetesGenerator.Generate(plan)] : [];
        var overlays = kubernetes ? PlannedOverlay.All(plan, manifests) : [];
        if (kubernetes)
        {
            artifacts.AddRange([.. manifests, .. OverlayGenerator.Generate(plan, overlays, manifests)]);
            ExistingFiles.SayManifests(plan);
        }

        if (helm) artifacts.AddRange(ChartGenerator.Generate(plan, manifests));
        var secrets = kubernetes || helm ? SecretPlanner.Plan(plan) : [];
        var migrations = MigrationSteps.Of(plan, artifacts).OrderBy(s => s.Folder, StringComparer.Ordinal).ToList();
        return new GenerationResult(artifacts.OrderBy(a => a.Path, StringComparer.Ordinal).ToEquatableList(), findings.Sorted(), secrets.ToEquatableList())
        {
            Targets = settings.Targets,
            Images = images.ToEquatableList(),
            Migrations = migrations.ToEquatableList(),
            Overlays = OverlaySteps.Of(plan, overlays).ToEquatableList(),
            Own = settings.Targets.HasFlag(GenerationTargets.Dockerfile) ? plan.Services.Where(s => s.HasOwnDockerfile).Select(s => s.Dockerfile).Distinct(StringComparer.Ordinal).ToEquatableList() : default,
            Incomplete = model.Notices.Any(n => Unread.Contains(n.Rule)),
        };
    }

    // Where there is a chart already it is kept up to date, unless the settings say that there is to be none.
    private static bool WantsChart(GenerationSettings settings) => settings.User.Text(SettingKeys.Helm) is { } decided ? decided == "true" : settings.Owned.Any(p => p.StartsWith("helm/", StringComparison.Ordinal));
}
