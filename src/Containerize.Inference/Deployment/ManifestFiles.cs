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

    /// <summary>What people know a manifest by: the folder of its chart, or the file itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="files">All deployment files, by path.</param>
    public static string Place(string path, IReadOnlyDictionary<string, TextFile> files)
    {
        for (var folder = SlashPath.FolderOf(path); folder.Length > 0; folder = SlashPath.FolderOf(folder))
        {
            if (files.ContainsKey(folder + "/Chart.yaml"))
            {
                return folder;
            }
        }

        return path;
    }
}
