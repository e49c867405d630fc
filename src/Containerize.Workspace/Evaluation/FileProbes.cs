using System.Collections.Concurrent;
using Containerize.Workspace.Caching;

namespace Containerize.Workspace.Evaluation;

/// <summary>
/// What evaluation asks of the file system: whether something is there, what a folder lists, what a file holds. Each question is asked once, and all of them together
/// say whether a later evaluation would see the same.
/// </summary>
internal sealed class FileProbes
{
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>The questions and their answers.</summary>
    public Dictionary<string, string> Answers => new(_answers, StringComparer.Ordinal);

    /// <summary>Whether a file is there.</summary>
    public bool FileExists(string path) => Ask("file", path) == "1";

    /// <summary>Whether a folder is there.</summary>
    public bool FolderExists(string path) => Ask("folder", path) == "1";

    /// <summary>What a folder lists.</summary>
    /// <param name="what"><c>files</c>, <c>folders</c> or <c>entries</c>, with <c>+</c> behind it for those below too.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which names.</param>
    public IEnumerable<string> List(string what, string folder, string pattern)
    {
        if (!FolderExists(folder)) return [];
        string[] entries = [.. Entries(what, folder, pattern)];
        _answers.TryAdd($"{what}|{pattern}|{folder}", Names(entries));
        return entries;
    }

    /// <summary>Notes that a file's content decides.</summary>
    public void Content(string path) => Ask("content", path);

    /// <summary>Whether questions would be answered alike now.</summary>
    public static bool StillHold(IReadOnlyDictionary<string, string> answers)
    {
        var same = true;
        Parallel.ForEach(answers, (pair, state) =>
        {
            if (Answer(pair.Key) == pair.Value) return;
            same = false;
            state.Stop();
        });
        return same;
    }

    private string Ask(string what, string path) => _answers.GetOrAdd($"{what}||{path}", Answer);

    private static string Answer(string question)
    {
        var parts = question.Split('|', 3);
        return parts[0] switch
        {
            "file" => File.Exists(parts[2]) ? "1" : "0",
            "folder" => Directory.Exists(parts[2]) ? "1" : "0",
            "content" => ContentHash.OfFile(parts[2]),
            _ => Listed(parts[0], parts[2], parts[1]),
        };
    }

    private static string Listed(string what, string folder, string pattern)
    {
        try
        {
            return Names([.. Entries(what, folder, pattern)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "-";
        }
    }

    private static IEnumerable<string> Entries(string what, string folder, string pattern)
    {
        var depth = what.EndsWith('+') ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return what.TrimEnd('+') switch
        {
            "files" => Directory.EnumerateFiles(folder, pattern, depth),
            "folders" => Directory.EnumerateDirectories(folder, pattern, depth),
            _ => Directory.EnumerateFileSystemEntries(folder, pattern, depth),
        };
    }

    private static string Names(string[] entries)
    {
        using var hash = new ContentHash();
        return hash.Add([.. entries.Order(StringComparer.Ordinal)]).Text();
    }
}
