using Containerize.Inference.Deployment.Helm;
using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>Finds the Kubernetes objects among the deployment files: in plain YAML and in what charts render to.</summary>
internal static class ManifestFiles
{
    /// <summary>The objects, those of plain files first.</summary>
    public static IReadOnlyList<ManifestDocument> Read(IReadOnlyDictionary<string, TextFile> files)
    {
        var charts = new HelmCharts(files);
        var plain = files.Values.Where(f => DeploymentFiles.IsYaml(f.Path) && !DeploymentFiles.IsCompose(f.Path) && !charts.Holds(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)
            .SelectMany(f => YamlDocuments.Read(f.Text).Select(d => new ManifestDocument(d, new YamlSource(f.Path))));
        return [.. plain, .. charts.Render()];
    }
}
