namespace Containerize.Generation.Dockerfiles;

/// <summary>What a .dockerignore file says.</summary>
/// <param name="Patterns">The patterns, in order.</param>
internal sealed record IgnorePlan(IReadOnlyList<string> Patterns)
{
    private static readonly string[] All =
    [
        "**/.git", "**/.gitignore", "**/.gitattributes", "**/.github", "**/.vs", "**/.vscode", "**/.idea", "**/.containerize", "**/bin", "**/obj", "**/node_modules", "**/TestResults",
        "**/*.user", "**/*.suo", "**/.env", "**/.env.*", "**/secrets.json", "**/*.mdf", "**/*.ldf",
        "**/Dockerfile", "**/*.Dockerfile", "**/Dockerfile.*", "**/*.dockerignore", "**/.dockerignore", "**/compose*.yaml", "**/compose*.yml", "**/docker-compose*.yml", "**/docker-compose*.yaml",
        "k8s", "helm", "containerize.yaml", "containerize.lock.json",
    ];

    /// <summary>Everything that never belongs into an image, less what a build of these paths would miss.</summary>
    /// <param name="copied">The files and folders that Dockerfiles copy.</param>
    public static IgnorePlan For(IEnumerable<string> copied)
    {
        var segments = copied.SelectMany(p => p.Split('/')).ToHashSet(StringComparer.Ordinal);
        var patterns = All.Where(p => !segments.Contains(p.StartsWith("**/", StringComparison.Ordinal) ? p[3..] : p));
        return new IgnorePlan([.. patterns]);
    }
}
