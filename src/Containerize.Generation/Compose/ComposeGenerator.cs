using Containerize.Generation.Planning;

namespace Containerize.Generation.Compose;

/// <summary>Makes compose.yaml, and the list of what it asks for. compose.override.yaml is the user's: docker compose reads it by itself, and it is never written.</summary>
internal static class ComposeGenerator
{
    /// <summary>The files; none for an application without services.</summary>
    public static IEnumerable<Artifact> Generate(ApplicationPlan plan)
    {
        if (plan.Services.Count == 0) return [];
        var compose = ComposePlanner.Plan(plan);
        var environment = plan.Renderer.Lines("compose/env.sbn", ComposeEnvironmentPlanner.Plan(plan, compose));
        return
        [
            new Artifact("compose.yaml", ArtifactKind.Compose, "", plan.Renderer.Yaml("compose/compose.sbn", compose)),
            new Artifact(".env", ArtifactKind.ComposeEnvironment, "", environment) { IsSeed = true },
            new Artifact(".env.example", ArtifactKind.ComposeEnvironment, "", environment),
        ];
    }
}
