namespace Containerize.Validation.Cluster;

/// <summary>Which API server to ask, and how.</summary>
/// <param name="Context">The kubeconfig context; null for the current one.</param>
/// <param name="Namespace">
/// The existing namespace in which objects are tried whose own namespace is not there yet, and that objects without a namespace go to; null for the context's own, else <c>default</c>.
/// </param>
/// <param name="KubeConfig">The kubeconfig file; null for <c>KUBECONFIG</c>, then <c>~/.kube/config</c>, then the service account of the pod that the tool runs in.</param>
public sealed record ClusterOptions(string? Context = null, string? Namespace = null, string? KubeConfig = null)
{
    /// <summary>The version of Kubernetes that the files are checked against; null where nobody asked for one, so that it is the newest that is known.</summary>
    public string? TargetVersion { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests are under way at once.</summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>How often a request is repeated that the server puts off with 429 or 503.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The longest pause before a repetition, whatever the server asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that pauses and time limits go by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
