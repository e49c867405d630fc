using Containerize.PullRequests.Copying;

namespace Containerize.PullRequests.Planning;

/// <summary>The only paths that the bot ever writes: those of files that the tool generates.</summary>
internal static class AllowedPaths
{
    private static readonly string[] ChartEndings = [".yaml", ".json", ".tpl", ".txt", ".helmignore"];

    /// <summary>Whether a path may be written.</summary>
    /// <param name="path">The path from the top of the repository.</param>
    /// <param name="root">The folder of the solution's files; empty for the top.</param>
    public static bool Allow(string path, string root)
    {
        if (!TreePath.IsSafe(path) || path.Split('/').Any(IsGithub)) return false;
        if (root.Length > 0 && !path.StartsWith(root + "/", StringComparison.Ordinal)) return false;
        var relative = root.Length > 0 ? path[(root.Length + 1)..] : path;
        return relative is "compose.yaml" or ".env.example" or "containerize.lock.json" or ".containerize/images.proj"
            || IsDockerfile(SlashPath.NameOf(relative))
            || (relative.StartsWith("k8s/", StringComparison.Ordinal) && relative.EndsWith(".yaml", StringComparison.Ordinal))
            || (relative.StartsWith("helm/", StringComparison.Ordinal) && ChartEndings.Any(e => relative.EndsWith(e, StringComparison.Ordinal)));
    }

    /// <summary>Whether a path is that of a file that the tool starts for somebody to keep on their machine: it belongs in no repository.</summary>
    /// <param name="path">The path from the top of the repository.</param>
    /// <param name="root">The folder of the solution's files; empty for the top.</param>
    public static bool IsOfOneMachine(string path, string root) => path == (root.Length > 0 ? root + "/.env" : ".env");

    private static bool IsDockerfile(string name) => name is "Dockerfile" || name.EndsWith(".Dockerfile", StringComparison.Ordinal) || name.EndsWith(".dockerignore", StringComparison.Ordinal);

    // A file system that ignores case, or dots and blanks at the end, takes such a name for the folder of workflows.
    private static bool IsGithub(string name) => name.TrimEnd('.', ' ').Equals(".github", StringComparison.OrdinalIgnoreCase) || name.StartsWith("github~", StringComparison.OrdinalIgnoreCase);
}
