using Containerize.Validation.Yaml;

namespace Containerize.Validation.Manifests;

/// <summary>A direction of a network policy.</summary>
/// <param name="Type">Its name among the policy's types.</param>
/// <param name="Rules">The field with its rules.</param>
/// <param name="Peers">The field of a rule with the other ends.</param>
internal sealed record PolicySide(string Type, string Rules, string Peers)
{
    /// <summary>The label that every namespace has with its name.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>What calls the pods.</summary>
    public static PolicySide Ingress { get; } = new("Ingress", "ingress", "from");

    /// <summary>What the pods call.</summary>
    public static PolicySide Egress { get; } = new("Egress", "egress", "to");

    /// <summary>Whether a policy closes the direction: by its types, and without any, ingress always and egress where there are rules of it.</summary>
    public bool IsNamedBy(KubernetesObject policy) => policy.Spec?["policyTypes"]?.Items is { Count: > 0 } types
        ? types.Any(type => type.Text == Type)
        : this == Ingress || policy.Spec?[Rules] is YamlSequence;
}
