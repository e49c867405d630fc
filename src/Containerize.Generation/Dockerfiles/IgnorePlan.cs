using System.IO.Enumeration;
using System.Text;
using Containerize.Generation.Escaping;

namespace Containerize.Generation.Dockerfiles;

/// <summary>What a .dockerignore file says.</summary>
/// <param name="Needed">What the builds copy, as exceptions from leaving out everything; empty where the file has to let in what others need.</param>
/// <param name="Patterns">What never belongs into an image, wherever it lies.</param>
internal sealed record IgnorePlan(IReadOnlyList<string> Needed, IReadOnlyList<string> Patterns)
{
    // Dockerfile.cs is code, and Dockerfile.dev is none.
    private const string Sources = "!**/Dockerfile.*cs";

    private static readonly string[] All =
    [
        "**/.git", "**/.gitignore", "**/.gitattributes", "**/.github", "**/.vs", "**/.vscode", "**/.idea", "**/.containerize", "**/bin", "**/obj", "**/node_modules", "**/TestResults",
        "**/*.user", "**/*.suo", "**/launchSettings.json", "**/.env", "**/.env.*", "**/secrets.json", "**/*.mdf", "**/*.ldf",
        "**/Dockerfile", "**/*.Dockerfile", "**/Dockerfile.*", Sources, "**/*.dockerignore", "**/.dockerignore", "**/compose*.yaml", "**/compose*.yml", "**/docker-compose*.yml", "**/docker-compose*.yaml",
        "k8s", "helm", "containerize.yaml", "containerize.lock.json",
    ];

    /// <summary>Whether a pattern leaves out a file that lies in a folder which is let in.</summary>
    /// <param name="path">The file's path.</param>
    public static bool LeavesOut(string path) =>
        path.Split('/').Any(part => All.Any(p => p.StartsWith("**/", StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(p.AsSpan(3), part, ignoreCase: false)));

    /// <summary>Lets in what is copied, less what never belongs into an image.</summary>
    /// <param name="copied">The files and folders that Dockerfiles copy.</param>
    /// <param name="alone">Whether no other build reads the file.</param>
    public static IgnorePlan For(IEnumerable<string> copied, bool alone)
    {
        var paths = copied.Select(p => p.TrimEnd('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var segments = paths.SelectMany(p => p.Split('/')).ToHashSet(StringComparer.Ordinal);
        var exact = alone && !paths.Contains(".") && paths.TrueForAll(IsWritable);
        var patterns = All.Where(p => !segments.Contains(p.StartsWith("**/", StringComparison.Ordinal) ? p[3..] : p) && (!exact || p == Sources || p.StartsWith("**/", StringComparison.Ordinal)));
        var needed = exact ? paths.Where(p => !paths.Exists(o => p.StartsWith(o + "/", StringComparison.Ordinal))).Select(p => "!" + Escaped(p)) : [];
        return new IgnorePlan([.. needed], [.. patterns]);
    }

    // The reader trims lines, and a line holds no end of one.
    private static bool IsWritable(string path) => path.Trim() == path && CommentText.Of(path) == path && !path.Contains('\\', StringComparison.Ordinal);

    // The builder turns a pattern into a regular expression and leaves most of what means something there as it is.
    private static string Escaped(string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (c is '*' or '?' or '[' or ']' or '(' or ')' or '{' or '}' or '+' or '|' or '^') result.Append('\\');
            result.Append(c);
        }

        return result.ToString();
    }
}
