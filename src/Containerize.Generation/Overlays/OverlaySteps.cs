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
    /// <param name="overlays">The overlays.</param>
    public static IEnumerable<OverlayStep> Of(ApplicationPlan plan, IReadOnlyList<PlannedOverlay> overlays)
    {
        foreach (var (overlay, own, manifests) in overlays)
        {
            var migrations = MigrationSteps.Of(own, manifests).ToList();
            var servers = overlay.WithServers && migrations.Count > 0 ? own.Hosted.Select(s => s.Name) : [];
            yield return new OverlayStep(
                $"k8s/overlays/{overlay.Name}",
                overlay.Namespace,
                overlay.Namespace != plan.Namespace,
                migrations.Select(Owner).Concat(servers).Order(StringComparer.Ordinal).ToEquatableList(),
                migrations.Select(m => m.Job).ToEquatableList());
        }
    }

    private static string Owner(MigrationStep step) => SlashPath.NameOf(step.Folder);
}
