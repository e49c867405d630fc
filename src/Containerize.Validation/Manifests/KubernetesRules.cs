using Containerize.Validation.Manifests.Api;
using Containerize.Validation.Manifests.CrossObject;
using Containerize.Validation.Manifests.Policy;

namespace Containerize.Validation.Manifests;

/// <summary>Every rule about Kubernetes objects, in the order in which they run: what an earlier one has marked as faulty a later one leaves alone.</summary>
internal static class KubernetesRules
{
    public static IReadOnlyList<IObjectRule> ForObjects { get; } =
    [
        new NameRule(), new LabelRule(), new PortRule(), new UniqueNameRule(), new DuplicateEntryRule(), new NumberRangeRule(), new CountRule(), new SelectorFormRule(), new SelectorMatchRule(), new WorkloadBoundsRule(),
        new StrategyRule(), new JobRule(), new MetricRule(), new ClaimRule(), new DataRule(), new SecretContentRule(), new DefinitionRule(), new ServiceRule(), new IngressRule(), new IngressBackendFormRule(),
        new NetworkPolicyFormRule(), new AccessRule(), new PodSettingRule(), new VolumeContentRule(), new SchedulingRule(), new SecurityProfileRule(), new DeprecatedFormRule(),
        new PlainSecretRule(), new PodSecurityRule(), new ExposureRule(),
    ];

    public static IReadOnlyList<IContainerRule> ForContainers { get; } =
    [
        new InitContainerRule(), new ImagePresenceRule(), new ImageNameRule(), new ResourceNameRule(), new ResourceBoundsRule(), new EnvironmentRule(), new EnvironmentNameRule(), new VariableReferenceRule(), new VolumeMountRule(), new MountPathRule(), new ProbeRule(), new HandlerRule(),
        new ImageTagRule(), new ResourcesRule(), new ProbePresenceRule(), new ContainerSecurityRule(), new IdentityRule(), new LowPortRule(),
    ];

    public static IReadOnlyList<ISetRule> ForSets { get; } =
    [
        new DuplicateObjectRule(), new ServiceTargetRule(), new DisruptionBudgetRule(), new NetworkPolicyRule(), new PodReferenceRule(), new AutoscalerRule(), new IngressBackendRule(),
        new RouteBackendRule(), new EntranceReachRule(), new OtherReferenceRule(), new MeasurementRule(), new BudgetBoundRule(), new NamespacePresenceRule(), new StatefulServiceRule(), new SpreadRule(), new RouteRule(), new AvailabilityRule(), new TokenRule(),
    ];
}
