using System.Text.RegularExpressions;

namespace Containerize.Workspace.Texts;

/// <summary>Finds the deployment files that a repository brings along: Dockerfiles, compose files and their variables, Kubernetes, Helm and Dapr YAML.</summary>
internal static partial class DeploymentFileFinder
{
    private const int MaxFiles = 2_000;
    private const int MaxVisited = 200_000;

    /// <summary>The full paths under a repository's root, in ordinal order of their relative paths; those that any lock file in it names as ours are left out.</summary>
    public static IReadOnlyList<string> Find(string root)
    {
        List<string> found = [];
        HashSet<string> ours = new(StringComparer.Ordinal);
        foreach (var file in FolderWalk.Files(root, MaxVisited))
        {
            if (Path.GetFileName(file) == OwnFiles.LockFile) ours.UnionWith(OwnFiles.Read(file));
            else if (found.Count < MaxFiles && IsDeployment(RelativePath.Of(root, file))) found.Add(file);
        }

        return [.. found.Where(f => !ours.Contains(f)).OrderBy(f => RelativePath.Of(root, f), StringComparer.Ordinal)];
    }

    private static bool IsDeployment(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
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
}
