namespace Containerize.Inference.Deployment;

/// <summary>Resolves paths that deployment files name. All paths are relative to the output root, with forward slashes; what lies beside the root climbs with <c>..</c>.</summary>
/// <param name="rootFolder">The output root relative to the repository's root; empty when they are the same.</param>
internal sealed class RepositoryPath(string rootFolder)
{
    private readonly string[] _root = rootFolder.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A path that a file names, taken from a folder; null when it leaves the repository or is no path (an address, a variable).</summary>
    public string? Resolve(string folder, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.Contains('$', StringComparison.Ordinal) || path.StartsWith('/'))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in _root.Concat(folder.Split('/')).Concat(path.Replace('\\', '/').Split('/')).Where(p => p is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        var shared = 0;
        while (shared < _root.Length && shared < parts.Count && parts[shared] == _root[shared])
        {
            shared++;
        }

        return string.Join('/', Enumerable.Repeat("..", _root.Length - shared).Concat(parts.Skip(shared)));
    }
}
