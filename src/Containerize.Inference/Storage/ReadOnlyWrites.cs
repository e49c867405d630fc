using Containerize.Model;

namespace Containerize.Inference.Storage;

/// <summary>Files that code writes beside its program, where a container's file system is read-only and gone with the container.</summary>
internal static class ReadOnlyWrites
{
    /// <summary>What has to be decided about them, one line for each folder.</summary>
    /// <param name="draft">The service.</param>
    public static IEnumerable<Unresolved> Of(ServiceDraft draft) => draft.Facts.OfType<FileWriteFact>()
        .SelectMany(f => draft.Values.Resolve(f.Path).Select(r => (Fact: f, Path: r.Production ?? r.Text, r.Keys)))
        .Where(w => w.Path is { Length: > 0 } path && IsRelative(path))
        .Select(w => (w.Fact, Folder: FolderOf(w.Path!), w.Keys))
        .DistinctBy(w => w.Folder, StringComparer.Ordinal)
        .Select(w => new Unresolved(
            draft.Name,
            $"{draft.Name} writes to {w.Folder}, which lies beside its program and is read-only in its container",
            w.Keys.Count > 0 ? $"set {w.Keys[0]} to a path on a volume" : "write to an absolute path, or read the path from configuration, so that a volume can hold it",
            w.Fact.Evidence.Location,
            HidesDependency: false));

    // Nothing but a plain path is repeated: what else code takes for one may be a connection string, or, handed to another method of the same name, a number or a dash.
    private static bool IsRelative(string path) =>
        path[0] is not '/' and not '\\' && !path.Contains("..", StringComparison.Ordinal) && (path == "." || path.Any(char.IsLetter)) && path.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ' or '/' or '\\');

    private static string FolderOf(string path)
    {
        var clean = path.Replace('\\', '/').TrimEnd('/');
        while (clean.StartsWith("./", StringComparison.Ordinal))
        {
            clean = clean[2..];
        }

        var slash = clean.LastIndexOf('/');
        return clean[(slash + 1)..].Contains('.', StringComparison.Ordinal) ? slash < 0 ? "its own folder" : clean[..slash] : clean.Length > 0 && clean != "." ? clean : "its own folder";
    }
}
