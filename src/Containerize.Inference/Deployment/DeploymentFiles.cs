using Containerize.Model;

namespace Containerize.Inference.Deployment;

/// <summary>Tells the repository's deployment files apart by their names.</summary>
internal static class DeploymentFiles
{
    /// <summary>Whether a path is a Dockerfile: <c>Dockerfile</c>, <c>Dockerfile.debug</c>, <c>api.dockerfile</c>.</summary>
    public static bool IsDockerfile(string path) =>
        SlashPath.NameOf(path) is var name
        && (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dockerfile", StringComparison.OrdinalIgnoreCase))
        && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is a compose file.</summary>
    public static bool IsCompose(string path) => IsYaml(path) && SlashPath.NameOf(path).Contains("compose", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is YAML.</summary>
    public static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// How near a path is to production by the words in it, nearest first: of the same object for several environments, production's is what counts.
    /// </summary>
    public static int Distance(string path)
    {
        var words = path.ToLowerInvariant().Split(['/', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => w is "prod" or "production" or "prd" or "live") ? 0
            : words.Any(w => w is "staging" or "stage" or "stg" or "qa" or "uat" or "acceptance") ? 2
            : words.Any(w => w is "dev" or "development" or "local" or "test" or "tests" or "debug" or "ci") ? 3
            : 1;
    }
}
