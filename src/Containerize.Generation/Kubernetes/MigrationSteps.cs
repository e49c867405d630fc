using Containerize.Generation.Planning;
using Containerize.Generation.Rendering;
using YamlDotNet.RepresentationModel;

namespace Containerize.Generation.Kubernetes;

/// <summary>The Jobs that are applied and waited for before everything else.</summary>
internal static class MigrationSteps
{
    /// <summary>The steps, sorted by folder.</summary>
    /// <param name="plan">The application.</param>
    /// <param name="artifacts">The generated files.</param>
    public static IEnumerable<MigrationStep> Of(ApplicationPlan plan, IReadOnlyList<Artifact> artifacts) =>
        from migration in plan.Migrations
        where migration.IsJob
        let folder = $"k8s/base/{migration.Migrator.Name}"
        from artifact in artifacts
        where artifact.Path == folder + "/job.yaml"
        from job in NamesOfJobs(artifact.Text)
        select new MigrationStep(folder, job.Name, job.Namespace);

    /// <summary>The Jobs of a file.</summary>
    /// <param name="yaml">Its text.</param>
    public static IEnumerable<SupersededJob> NamesOfJobs(string yaml) =>
        from document in YamlText.Documents(yaml)
        let root = document.RootNode as YamlMappingNode
        where root is not null && Scalar(root, "kind") == "Job" && root.Children.TryGetValue(new YamlScalarNode("metadata"), out _)
        let metadata = root.Children[new YamlScalarNode("metadata")] as YamlMappingNode
        where metadata is not null
        select new SupersededJob(Scalar(metadata, "name"), Scalar(metadata, "namespace"));

    private static string Scalar(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value: { } text } ? text : "";
}
