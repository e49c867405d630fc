using DiffPlex.Renderer;
using Xunit;

namespace Containerize.Testing;

/// <summary>
/// Compares output with the files under tests/golden. With the environment variable <c>UPDATE_GOLDEN=1</c> the files are written instead;
/// read the difference before committing it.
/// </summary>
public static class Golden
{
    private static bool Update => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Asserts that a text equals a golden file.</summary>
    /// <param name="relative">The file, relative to tests/golden.</param>
    /// <param name="actual">The text.</param>
    public static void Matches(string relative, string actual) =>
        FolderMatches("", new SortedDictionary<string, string>(StringComparer.Ordinal) { [relative] = actual }, complete: false);

    /// <summary>Asserts that files equal those of a golden folder: the same names and the same content.</summary>
    /// <param name="relative">The folder, relative to tests/golden.</param>
    /// <param name="actual">The files' texts, keyed by path relative to the folder.</param>
    /// <param name="complete">Whether a golden file without an actual one is a difference.</param>
    public static void FolderMatches(string relative, IReadOnlyDictionary<string, string> actual, bool complete = true)
    {
        var folder = Path.Combine(Checkout.Path("tests/golden"), relative);
        var differences = new List<string>();
        foreach (var (name, text) in actual.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (Update)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
            else if (!File.Exists(path))
            {
                differences.Add($"{name} is new:\n{text}");
            }
            else if (File.ReadAllText(path).ReplaceLineEndings("\n") is var expected && expected != text)
            {
                differences.Add(UnidiffRenderer.GenerateUnidiff(expected, text, "expected/" + name, "actual/" + name));
            }
        }

        if (complete)
        {
            differences.AddRange(Surplus(folder, actual));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences) + "\nRun again with UPDATE_GOLDEN=1 if this is what should come out.");
    }

    private static IEnumerable<string> Surplus(string folder, IReadOnlyDictionary<string, string> actual)
    {
        var present = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var file in present.Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (actual.ContainsKey(name))
            {
                continue;
            }

            if (Update)
            {
                File.Delete(file);
            }
            else
            {
                yield return $"{name} is missing from the output";
            }
        }
    }
}
