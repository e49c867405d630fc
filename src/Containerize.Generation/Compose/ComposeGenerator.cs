using Containerize.Generation.Planning;
using Containerize.Generation.Rendering;

namespace Containerize.Generation.Compose;

/// <summary>Makes compose.yaml.</summary>
internal static class ComposeGenerator
{
    /// <summary>The file; none for an application without services.</summary>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan)
    {
        if (plan.Services.Count == 0) return [];
        return [new Artifact("compose.yaml", ArtifactKind.Compose, "", plan.Renderer.Yaml("compose/compose.sbn", ComposePlanner.Plan(plan)))];
    }
}
