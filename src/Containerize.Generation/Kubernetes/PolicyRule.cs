namespace Containerize.Generation.Kubernetes;

/// <summary>What a network policy lets through in one direction.</summary>
/// <param name="Peers">The other ends; none for every one.</param>
/// <param name="Ports">The ports; none for every one.</param>
internal sealed record PolicyRule(IReadOnlyList<PolicyPeer> Peers, IReadOnlyList<PolicyPort> Ports)
{
    /// <summary>Why, as a sentence; empty where the peers say it.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether there is a sentence.</summary>
    public bool HasComment => Comment.Length > 0;

    /// <summary>Whether it names peers.</summary>
    public bool HasPeers => Peers.Count > 0;

    /// <summary>Whether it names ports.</summary>
    public bool HasPorts => Ports.Count > 0;

    /// <summary>Whether it lets everything through.</summary>
    public bool IsOpen => !HasPeers && !HasPorts;
}
