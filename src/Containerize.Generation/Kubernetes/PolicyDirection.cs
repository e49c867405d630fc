namespace Containerize.Generation.Kubernetes;

/// <summary>One direction of a network policy.</summary>
/// <param name="Name">ingress or egress.</param>
/// <param name="Peers">The field that holds the other ends: from or to.</param>
/// <param name="Rules">What is let through.</param>
internal sealed record PolicyDirection(string Name, string Peers, IReadOnlyList<PolicyRule> Rules)
{
    /// <summary>Whether anything is let through.</summary>
    public bool HasRules => Rules.Count > 0;
}
