using Containerize.Model;

namespace Containerize.Inference.Storage;

/// <summary>The folders that a service writes to: SQLite files, and absolute paths that code writes.</summary>
internal static class VolumeInference
{
    /// <summary>The volumes, sorted by path.</summary>
    public static IEnumerable<Volume> Infer(ServiceDraft draft)
    {
        var found = new SortedDictionary<string, Volume>(draft.Databases.ToDictionary(v => v.Path), StringComparer.Ordinal);
        foreach (var fact in draft.Facts.OfType<FileWriteFact>())
        {
            foreach (var text in draft.Values.Resolve(fact.Path).Select(r => r.Production ?? r.Text).OfType<string>().Where(t => t.StartsWith('/')))
            {
                var folder = text.EndsWith('/') || !text[(text.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) ? text.TrimEnd('/') : text[..text.LastIndexOf('/')];
                if (folder.Length > 1 && folder != "/tmp" && !folder.StartsWith("/tmp/", StringComparison.Ordinal) && !folder.Contains("..", StringComparison.Ordinal))
                {
                    found.TryAdd(folder, new Volume(Naming.KebabCase.Of(folder, "data"), folder, true, EquatableList.Of(fact.Evidence)));
                }
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return found.Values.Select(v => v with { Name = Unique(v.Name, names) }).ToArray();
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = $"{name}-{i}";
        }

        return unique;
    }
}
