using k8s;
using k8s.KubeConfigModels;

namespace Containerize.Validation.Cluster;

/// <summary>Reads several kubeconfig files as one, the way kubectl does: of entries with the same name the first counts.</summary>
internal static class KubeConfigFiles
{
    /// <summary>Reads and joins the files.</summary>
    /// <param name="files">The files, the first one weighs most.</param>
    /// <param name="asked">The context that will be used; null for the current one. Relative paths are taken from the file that holds it.</param>
    public static K8SConfiguration Load(IReadOnlyList<FileInfo> files, string? asked)
    {
        var parts = files.Select(f => KubernetesClientConfiguration.LoadKubeConfig(f, useRelativePaths: true)).ToList();
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var current = parts.Select(p => p.CurrentContext).FirstOrDefault(c => !string.IsNullOrEmpty(c));
        var home = parts.FirstOrDefault(p => (p.Contexts ?? []).Any(c => c.Name == (asked ?? current))) ?? parts[0];
        return new K8SConfiguration
        {
            ApiVersion = home.ApiVersion,
            Kind = home.Kind,
            CurrentContext = current,
            FileName = home.FileName,
            Contexts = parts.SelectMany(p => p.Contexts ?? []).DistinctBy(c => c.Name).ToList(),
            Clusters = parts.SelectMany(p => p.Clusters ?? []).DistinctBy(c => c.Name).ToList(),
            Users = parts.SelectMany(p => p.Users ?? []).DistinctBy(u => u.Name).ToList(),
        };
    }
}
