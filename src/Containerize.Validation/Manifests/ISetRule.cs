namespace Containerize.Validation.Manifests;

/// <summary>A rule that compares objects with each other.</summary>
internal interface ISetRule
{
    void Check(KubernetesSet set);
}
