using Containerize.Validation.Manifests.Api;
using Containerize.Validation.Manifests.CrossObject;
using Containerize.Validation.Manifests.Policy;

namespace Containerize.Validation.Manifests;

/// <summary>Every rule about Kubernetes objects, in the order in which they run: what an earlier one has marked as faulty a later one leaves alone.</summary>
internal static class KubernetesRules
{
    public static IReadOnlyList<IObjectRule> ForObjects { get; } =
    [
        new NameRule(), new LabelRule(), new PortRule(), new UniqueNameRule(), new NumberRangeRule(), new SelectorMatchRule(), new WorkloadBoundsRule(), new DataRule(), new IngressRule(),
        new PlainSecretRule(), new PodSecurityRule(), new ExposureRule(),
    ];

    public static IReadOnlyList<IContainerRule> ForContainers { get; } =
    [
        new ImagePresenceRule(), new ResourceBoundsRule(), new EnvironmentRule(), new VolumeMountRule(), new ProbeRule(),
        new ImageTagRule(), new ResourcesRule(), new ProbePresenceRule(), new ContainerSecurityRule(), new IdentityRule(), new LowPortRule(),
    ];

    public static IReadOnlyList<ISetRule> ForSets { get; } =
    [
        new DuplicateObjectRule(), new ServiceTargetRule(), new DisruptionBudgetRule(), new NetworkPolicyRule(), new PodReferenceRule(), new AutoscalerRule(), new IngressBackendRule(),
        new RouteBackendRule(), new EntranceReachRule(), new OtherReferenceRule(), new AvailabilityRule(), new TokenRule(),
    ];
}
