using System.Text.RegularExpressions;

namespace Containerize.Workspace.Texts;

/// <summary>Finds the deployment files that a repository brings along: Dockerfiles, compose files, Kubernetes, Helm and Dapr YAML.</summary>
internal static partial class DeploymentFileFinder
{
    private const int MaxFiles = 2_000;
    private const int MaxVisited = 200_000;

    /// <summary>The full paths under a root, in ordinal order of their relative paths; those that are ours are left out.</summary>
    public static IReadOnlyList<string> Find(string root)
    {
        var ours = OwnFiles.Read(root);
        return
        [
            .. FolderWalk.Files(root, MaxVisited)
                .Where(f => IsDeployment(RelativePath.Of(root, f)) && !ours.Contains(RelativePath.Of(root, f)))
                .Take(MaxFiles)
                .OrderBy(f => RelativePath.Of(root, f), StringComparer.Ordinal),
        ];
    }

    private static bool IsDeployment(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Named().IsMatch(name) || (Yaml().IsMatch(name) && Placed().IsMatch(path));
    }

    [GeneratedRegex(@"^dockerfile(\..+)?$|\.dockerfile$|compose.*\.ya?ml$|^kustomization\.ya?ml$|^skaffold\.ya?ml$|^dapr\.ya?ml$|^tye\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\.(ya?ml|tpl)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yaml();

    [GeneratedRegex(
        @"(^|/)[\w.-]*(k8s|kubernetes|kube|helm|charts?|templates|manifests?|kustomize|overlays|deploy(ment)?s?|dapr|components|istio|linkerd)[\w.-]*/",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placed();
}
