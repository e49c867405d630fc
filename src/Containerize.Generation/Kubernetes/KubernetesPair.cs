namespace Containerize.Generation.Kubernetes;

/// <summary>A key with its value.</summary>
internal sealed record KubernetesPair(string Key, string Value);
