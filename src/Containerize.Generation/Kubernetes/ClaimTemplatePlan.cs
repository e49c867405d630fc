namespace Containerize.Generation.Kubernetes;

/// <summary>A volume of which each pod of a StatefulSet gets one of its own.</summary>
/// <param name="Name">Its name, by which containers mount it.</param>
/// <param name="Size">How much room it asks for.</param>
/// <param name="Class">The storage class; empty for the cluster's own.</param>
internal sealed record ClaimTemplatePlan(string Name, string Size, string Class = "")
{
    /// <summary>Whether a storage class is given.</summary>
    public bool HasClass => Class.Length > 0;
}
