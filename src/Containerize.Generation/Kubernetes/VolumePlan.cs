namespace Containerize.Generation.Kubernetes;

/// <summary>A volume: empty, of a claim, config of a ConfigMap, secret of a Secret, or files of a Secret that the group of the pod alone may read.</summary>
internal sealed record VolumePlan(string Name, string Kind, string Source, string Size = VolumePlan.Usual)
{
    /// <summary>How much an empty volume holds where nobody says otherwise.</summary>
    public const string Usual = "64Mi";
}
