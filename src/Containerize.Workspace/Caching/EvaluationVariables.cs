using System.Collections;

namespace Containerize.Workspace.Caching;

/// <summary>
/// Which environment variables evaluating projects may have read. MSBuild offers every variable as a property, so one counts when its name stands anywhere in a file that was evaluated, those of
/// the SDK included, or when MSBuild reads it by itself. The rest, most of what a shell or an editor sets, decides nothing.
/// </summary>
/// <param name="Read">The names that count, sorted.</param>
/// <param name="Values">The hash of their values.</param>
/// <param name="Unread">The names that were looked for and do not, sorted.</param>
internal sealed record EvaluationVariables(string[] Read, string Values, string[] Unread)
{
    // Where the SDK and packages are, and what functions such as GetFolderPath and GetTempPath go by.
    private static readonly HashSet<string> OfTheMachine = new(StringComparer.OrdinalIgnoreCase)
    {
        "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "SYSTEMROOT", "WINDIR", "TMPDIR", "TMP", "TEMP", "PATH", "USER", "USERNAME", "LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "TZ",
        "DOTNET_ROOT", "DOTNET_HOST_PATH", "DOTNET_CLI_HOME", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    };

    private static readonly string[] Prefixes = ["MSBUILD", "NUGET", "DOTNET_MSBUILD", "DOTNET_CLI_UI", "XDG_", "PROGRAMFILES"];

    // A file that asks for all of them, or for one by a name that it composes, may ask for any.
    private const string AskerForOne = "GetEnvironmentVariable";
    private static readonly string[] AskersForAll = ["GetEnvironmentVariables", "ExpandEnvironmentVariables"];

    /// <summary>The variables of this process, without the one in which a shell puts the command itself: its name, a single underscore, stands in many files and means nothing there.</summary>
    public static Dictionary<string, string> Current() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Where(v => (string)v.Key != "_").ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? "", StringComparer.Ordinal);

    /// <summary>Sorts variables, and names known from before, into those that count and those that do not.</summary>
    /// <param name="variables">The variables as they were when the projects were evaluated.</param>
    /// <param name="files">The files that were evaluated.</param>
    /// <param name="known">Names that were looked for before.</param>
    public static EvaluationVariables Of(Dictionary<string, string> variables, IEnumerable<string> files, IEnumerable<string> known)
    {
        var names = variables.Keys.Concat(known).ToHashSet(StringComparer.Ordinal);
        var found = Mentioned(files, names);
        var read = names.Where(n => found.Contains(n) || OfTheMachine.Contains(n) || !IsWord(n) || Prefixes.Any(p => n.StartsWith(p, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal).ToArray();
        return new EvaluationVariables(read, Hash(variables, read), [.. names.Except(read).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether those that count have the same values, and no other may count.</summary>
    /// <param name="variables">The variables as they are.</param>
    public bool StillHold(Dictionary<string, string> variables) =>
        Hash(variables, Read) == Values && variables.Keys.All(n => Array.BinarySearch(Read, n, StringComparer.Ordinal) >= 0 || Array.BinarySearch(Unread, n, StringComparer.Ordinal) >= 0);

    private static string Hash(Dictionary<string, string> variables, string[] names)
    {
        using var hash = new ContentHash();
        return hash.Add([.. names.Select(n => variables.TryGetValue(n, out var value) ? $"{n}={value}" : n)]).Text();
    }

    private static HashSet<string> Mentioned(IEnumerable<string> files, HashSet<string> names)
    {
        var wanted = names.Concat(AskersForAll).Append(AskerForOne).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in files)
        {
            // What cannot be read again may have named them all.
            if (Text(file) is not { } text) return wanted;
            for (var at = 0; at < text.Length; at++)
            {
                if (!IsOfWord(text[at])) continue;
                var start = at;
                while (at < text.Length && IsOfWord(text[at])) at++;
                if (!lookup.TryGetValue(text.AsSpan(start, at - start), out var name)) continue;
                if (name == AskerForOne && IsComposed(text.AsSpan(at))) return wanted;
                found.Add(name);
            }
        }

        return found.Overlaps(AskersForAll) ? wanted : found;
    }

    private static bool IsComposed(ReadOnlySpan<char> rest) => rest[..Math.Max(0, rest.IndexOf(')'))].Contains('$');

    private static string? Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsWord(string name) => name.All(IsOfWord);

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
