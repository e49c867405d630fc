namespace Containerize.Generation.Kubernetes;

/// <summary>A probe by the name of its field.</summary>
internal sealed record NamedProbe(string Name, ProbePlan Probe, string Comment = "")
{
    /// <summary>Whether there is something to say of it.</summary>
    public bool HasComment => Comment.Length > 0;
}
