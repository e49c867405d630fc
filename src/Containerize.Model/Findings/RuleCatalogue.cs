namespace Containerize.Model;

/// <summary>
/// Every rule of the product, sorted by id. Blocks: 00xx analysis, 01xx generation, 1xxx syntax and schema, 2xxx API semantics, 3xxx across objects, 4xxx policy,
/// 5xxx code against deployment, 6xxx Dockerfiles, 7xxx compose, 8xxx cluster (from 8050 on building, running and deploying), 9xxx what is left out.
/// </summary>
public static class RuleCatalogue
{
    /// <summary>All rules, sorted by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. AnalysisRules.All,
        .. GenerationRules.All,
        .. SyntaxRules.All,
        .. SchemaRules.All,
        .. ApiRules.All,
        .. PodRules.All,
        .. WorkloadRules.All,
        .. AccessRules.All,
        .. CrossObjectRules.All,
        .. NetworkRules.All,
        .. PolicyRules.All,
        .. CodeRules.All,
        NetworkRules.CallForbidden,
        .. NetworkingRules.All,
        .. HealthRules.All,
        .. ConfigurationRules.All,
        .. StateRules.All,
        .. LifecycleRules.All,
        .. PlatformRules.All,
        .. ObservabilityRules.All,
        .. DockerfileRules.All,
        .. ComposeRules.All,
        .. ClusterRules.All,
        .. ClusterLookupRules.All,
        .. DeploymentRules.All,
        .. IgnoreRules.All,
    ];
}
