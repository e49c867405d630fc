using Containerize.Generation.Kubernetes;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Overlays;

/// <summary>
/// What has to be done before an overlay is applied, as the application is there: it may leave out a server that the base has, and what waits for it.
/// Its objects are found by their label, as it has no files of those that are the base's.
/// </summary>
internal static class OverlaySteps
{
    /// <summary>The steps of all overlays, sorted by folder.</summary>
    /// <param name="plan">The application as the base has it.</param>
    /// <param name="artifacts">The generated files.</param>
    public static IEnumerable<OverlayStep> Of(ApplicationPlan plan, IReadOnlyList<Artifact> artifacts)
    {
        foreach (var overlay in OverlayList.Of(plan))
        {
            var folder = $"k8s/overlays/{overlay.Name}";
            if (!artifacts.Any(a => a.Path == folder + "/kustomization.yaml")) continue;
            var own = OverlayGenerator.PlanOf(plan, overlay, new FindingSink());
            var migrations = MigrationSteps.Of(own, [.. KubernetesGenerator.Generate(own)]).ToList();
            var servers = overlay.WithServers && migrations.Count > 0 ? own.Hosted.Select(s => s.Name) : [];
            yield return new OverlayStep(
                folder,
                overlay.Namespace,
                overlay.Namespace != plan.Namespace,
                migrations.Select(Owner).Concat(servers).Order(StringComparer.Ordinal).ToEquatableList(),
                migrations.Select(m => m.Job).ToEquatableList());
        }
    }

    private static string Owner(MigrationStep step) => SlashPath.NameOf(step.Folder);
}
