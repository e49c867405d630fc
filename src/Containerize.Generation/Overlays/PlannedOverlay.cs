using Containerize.Generation.Kubernetes;
using Containerize.Generation.Planning;
using Containerize.Generation.Settings;

namespace Containerize.Generation.Overlays;

/// <summary>An overlay with the application as it has it: planned anew, once, for all that is said of it.</summary>
/// <param name="Overlay">The overlay.</param>
/// <param name="Plan">The application.</param>
/// <param name="Manifests">Its manifests, each at its path in the base.</param>
internal sealed record PlannedOverlay(Overlay Overlay, ApplicationPlan Plan, IReadOnlyList<Artifact> Manifests)
{
    /// <summary>The overlays, sorted by name; none where there is nothing that they could change.</summary>
    /// <param name="plan">The application as the base has it.</param>
    /// <param name="manifests">The files of the base and of the servers.</param>
    public static IReadOnlyList<PlannedOverlay> All(ApplicationPlan plan, IReadOnlyList<Artifact> manifests)
    {
        var overlays = OverlayList.Of(plan);
        return manifests.Count == 0 ? [] : [.. overlays.Select(o => Of(plan, o))];
    }

    /// <summary>Plans one.</summary>
    /// <param name="plan">The application as the base has it.</param>
    /// <param name="overlay">The overlay.</param>
    public static PlannedOverlay Of(ApplicationPlan plan, Overlay overlay)
    {
        var (model, user) = ModelSettings.Apply(plan.Model, overlay.Settings, complete: false);
        var own = ApplicationPlan.Of(model, plan.Settings with { User = user }, plan.Findings).OnEveryNode();
        return new PlannedOverlay(overlay, own, [.. KubernetesGenerator.Generate(own)]);
    }
}
