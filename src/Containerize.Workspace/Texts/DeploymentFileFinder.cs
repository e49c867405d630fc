using System.Text.RegularExpressions;

namespace Containerize.Workspace.Texts;

/// <summary>Finds the deployment files that a repository brings along: Dockerfiles, compose files and their variables, Kubernetes, Helm and Dapr YAML.</summary>
internal static partial class DeploymentFileFinder
{
    private const int MaxFiles = 2_000;
    private const int MaxVisited = 200_000;

    /// <summary>
    /// The full paths under the output root, and of what stands beside it up to the repository's root: files in the folders above, and below those the folders that are named
    /// for deployment. Other folders beside it belong to other applications. What a lock file among them names is ours and left out.
    /// </summary>
    /// <param name="root">The output root.</param>
    /// <param name="repository">The repository's root; null when there is none.</param>
    public static IReadOnlyList<string> Find(string root, string? repository)
    {
        List<string> found = [];
        HashSet<string> ours = new(StringComparer.Ordinal);
        foreach (var file in FolderWalk.Files(root, MaxVisited).Concat(Beside(root, repository)))
        {
            if (Path.GetFileName(file) == OwnFiles.LockFile) ours.UnionWith(OwnFiles.Read(file));
            else if (found.Count < MaxFiles && IsDeployment(RelativePath.Of(root, file))) found.Add(file);
        }

        return [.. found.Where(f => !ours.Contains(f)).OrderBy(f => RelativePath.Of(root, f), StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Beside(string root, string? repository)
    {
        if (repository is null) yield break;
        for (var folder = root; folder != repository && Path.GetDirectoryName(folder) is { } above; folder = above)
        {
            foreach (var file in FolderWalk.Files(above, MaxVisited, maxDepth: 0)) yield return file;
            foreach (var named in FolderWalk.Folders(above).Where(f => f != folder && ForDeployment().IsMatch(Path.GetFileName(f))))
            {
                foreach (var file in FolderWalk.Files(named, MaxVisited)) yield return file;
            }
        }
    }

    private static bool IsDeployment(string path)
    {
        var name = SlashPath.NameOf(path);
        return Named().IsMatch(name) || (Yaml().IsMatch(name) && Placed().IsMatch(path));
    }

    [GeneratedRegex(@"^dockerfile(\..+)?$|\.dockerfile$|compose.*\.ya?ml$|^kustomization\.ya?ml$|^skaffold\.ya?ml$|^dapr\.ya?ml$|^tye\.ya?ml$|^chart\.ya?ml$|^values[\w.-]*\.ya?ml$|^[\w-]*\.env$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\.(ya?ml|tpl)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yaml();

    [GeneratedRegex(
        @"(^|/)[\w.-]*(k8s|kubernetes|kube|helm|charts?|templates|manifests?|kustomize|overlays|deploy(ment)?s?|dapr|components|istio|linkerd|infra(structure)?|gitops|argocd|flux|cluster)[\w.-]*/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placed();

    [GeneratedRegex(
        @"^[\w.-]*(k8s|kubernetes|kube|helm|charts?|manifests?|kustomize|deploy(ment)?s?|docker|compose|containers?|dapr|infra(structure)?|gitops|argocd|flux|cluster|orchestration)[\w.-]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForDeployment();
}
