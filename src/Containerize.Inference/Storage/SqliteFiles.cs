using Containerize.Model;

namespace Containerize.Inference.Storage;

/// <summary>
/// SQLite databases are files: they need a folder that outlives the container and that the program may write to. A relative path lies beside the program,
/// where a container's file system is read-only, so the deployment moves it to a volume through the key that gives it.
/// </summary>
internal static class SqliteFiles
{
    /// <summary>The folder of the volume that relative files are moved to.</summary>
    public const string Folder = "/data";

    private static readonly string[] PathKeys = ["data source", "datasource", "filename"];

    /// <summary>The folders of a service's SQLite files; supplies the keys of relative ones.</summary>
    /// <param name="draft">The service.</param>
    /// <param name="open">Takes files that code fixes beside the program.</param>
    public static IReadOnlyList<Volume> Place(ServiceDraft draft, ICollection<Unresolved> open)
    {
        var folders = new SortedDictionary<string, Evidence>(StringComparer.Ordinal);
        foreach (var fact in draft.Facts.OfType<ServerFact>().Where(f => f.ServerType == ServerTypes.Sqlite))
        {
            foreach (var resolution in draft.Values.Resolve(fact.Address))
            {
                if (resolution.Text is not { } text || FileOf(text) is not { Length: > 0 } file)
                {
                    continue;
                }

                if (file.StartsWith('/'))
                {
                    folders.TryAdd(file[..Math.Max(1, file.LastIndexOf('/'))], fact.Evidence);
                }
                else if (resolution.Keys.Count == 1)
                {
                    folders.TryAdd(Folder, fact.Evidence);
                    var moved = text.Replace(file, Folder + "/" + file[(file.LastIndexOfAny(['/', '\\']) + 1)..], StringComparison.Ordinal);
                    draft.Keys.Supply(resolution.Keys[0], new ValueTemplate("", ValueTemplate.Literal(moved)), fact.Evidence);
                }
                else
                {
                    open.Add(new Unresolved(draft.Name, $"{draft.Name} keeps a SQLite database beside its program, which is read-only in its container", "read its path from configuration", fact.Evidence.Location, HidesDependency: false));
                }
            }
        }

        return [.. folders.Where(f => f.Key is not "/" and not "/tmp").Select(f => new Volume(Naming.KebabCase.Of(f.Key, "data"), f.Key, true, EquatableList.Of(f.Value)))];
    }

    // A database in memory, and one that is encrypted with a password, are left as they are written.
    private static string FileOf(string text)
    {
        if (text.Contains(":memory:", StringComparison.OrdinalIgnoreCase) || text.Contains("mode=memory", StringComparison.OrdinalIgnoreCase) || text.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && PathKeys.Contains(part[..equals].Trim().ToLowerInvariant()))
            {
                return part[(equals + 1)..].Trim();
            }
        }

        return "";
    }
}
