using Containerize.Generation.Kubernetes;
using Containerize.Generation.Planning;

namespace Containerize.Generation.Overlays;

/// <summary>What has to be done before an overlay is applied. Its objects are found by their label, as it has no files of those that are the base's.</summary>
internal static class OverlaySteps
{
    /// <summary>The steps of all overlays, sorted by folder.</summary>
    /// <param name="plan">The application as the base has it.</param>
    /// <param name="artifacts">The generated files.</param>
    /// <param name="migrations">The Jobs of the base that are waited for.</param>
    public static IEnumerable<OverlayStep> Of(ApplicationPlan plan, IReadOnlyList<Artifact> artifacts, IReadOnlyList<MigrationStep> migrations)
    {
        foreach (var overlay in OverlayList.Of(plan))
        {
            var folder = $"k8s/overlays/{overlay.Name}";
            if (!artifacts.Any(a => a.Path == folder + "/kustomization.yaml")) continue;
            string Job(MigrationStep step) => artifacts.Where(a => a.Path == $"{folder}/{Owner(step)}/job.yaml").SelectMany(a => MigrationSteps.NamesOfJobs(a.Text)).FirstOrDefault()?.Name ?? step.Job;
            var servers = overlay.WithServers && migrations.Count > 0 ? plan.Servers.Select(s => s.Name) : [];
            yield return new OverlayStep(
                folder,
                overlay.Namespace,
                overlay.Namespace != plan.Namespace,
                migrations.Select(Owner).Concat(servers).Order(StringComparer.Ordinal).ToEquatableList(),
                migrations.Select(Job).ToEquatableList());
        }
    }

    private static string Owner(MigrationStep step) => SlashPath.NameOf(step.Folder);
}
