namespace Containerize.Generation.Kubernetes;

/// <summary>A NetworkPolicy.</summary>
internal sealed record NetworkPolicyPlan(string Name, string Namespace, string App) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>Who may call.</summary>
    public IReadOnlyList<PolicyRule> Ingress { get; init; } = [];

    /// <summary>Whom it may call.</summary>
    public IReadOnlyList<PolicyRule> Egress { get; init; } = [];

    /// <summary>Both, in the order of the file.</summary>
    public IReadOnlyList<PolicyDirection> Directions => [new("ingress", "from", Ingress), new("egress", "to", Egress)];
}
