namespace Containerize.Generation.Kubernetes;

/// <summary>A NetworkPolicy.</summary>
internal sealed record NetworkPolicyPlan(string Name, string Namespace, string App) : KubernetesObject(Name, Namespace, App)
{
    /// <summary>Who may call, by name label.</summary>
    public IReadOnlyList<string> Callers { get; init; } = [];

    /// <summary>Whether anybody may call.</summary>
    public bool Outward { get; init; }

    /// <summary>The ports that are open, by name.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>What it may call.</summary>
    public IReadOnlyList<PeerPlan> Peers { get; init; } = [];

    /// <summary>Why it may call anything; empty where it may not.</summary>
    public string OpenReason { get; init; } = "";

    /// <summary>Whether it may call anything.</summary>
    public bool IsOpen => OpenReason.Length > 0;

    /// <summary>Whether there are callers.</summary>
    public bool HasCallers => Callers.Count > 0;

    /// <summary>Whether anything may call.</summary>
    public bool HasIngress => (Outward || HasCallers) && Ports.Count > 0;
}
