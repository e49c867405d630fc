using Containerize.Generation.Merging;

namespace Containerize.Generation.Tests.Merging;

/// <summary>Merges texts in the way that a test reads best.</summary>
internal static class Merge
{
    public static MergeResult Yaml(string last, string edited, string generated, ConflictChoice choice = ConflictChoice.Report) => ThreeWayMerge.Merge("k8s/a.yaml", ArtifactKind.Kubernetes, last, edited, generated, choice);

    public static MergeResult Dockerfile(string last, string edited, string generated, ConflictChoice choice = ConflictChoice.Report) => ThreeWayMerge.Merge("Dockerfile", ArtifactKind.Dockerfile, last, edited, generated, choice);
}
