namespace Containerize.Generation.Kubernetes;

/// <summary>A variable: a value, or a key of a Secret.</summary>
internal sealed record WorkloadVariable(string Name, string Value, string Secret = "", string Key = "", bool Optional = false)
{
    /// <summary>Whether it comes from a Secret.</summary>
    public bool IsSecret => Secret.Length > 0;
}
