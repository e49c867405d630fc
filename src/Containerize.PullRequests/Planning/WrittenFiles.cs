using System.Text;
using Containerize.PullRequests.Copying;
using Containerize.PullRequests.Git;

namespace Containerize.PullRequests.Planning;

/// <summary>Compares what the tool wrote with the base: what is the same is no change, what may not be written ends everything.</summary>
/// <param name="copy">The base.</param>
/// <param name="folder">The absolute path of the copy, as the sandbox left it.</param>
/// <param name="before">Gives the content of a file of the base.</param>
internal sealed class WrittenFiles(RepositoryCopy copy, string folder, Func<TreeEntry, byte[]> before)
{
    private const int MostFiles = 5000;
    private const long MostBytes = 16 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files that differ, sorted by path.</summary>
    /// <param name="written">The paths that the tool says it wrote.</param>
    /// <param name="root">The folder of the solution's files; empty for the top.</param>
    /// <exception cref="ContainerizeException">A path may not be written, or holds no text (<see cref="ExitCode.Solution"/>).</exception>
    public EquatableList<ChangedFile> Changed(IReadOnlyCollection<string> written, string root)
    {
        if (written.Count > MostFiles) throw Refused($"the analysis wrote {written.Count} files, and the most is {MostFiles}");
        var paths = written.Where(p => !AllowedPaths.IsOfOneMachine(p, root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            if (!AllowedPaths.Allow(path, root)) throw Refused($"the analysis wrote '{path}', which is no place for a generated file");
            if (copy.Obstacle(path) is { } obstacle) throw Refused($"'{path}' cannot be written: {obstacle}");
        }

        return paths.Select(Compared).OfType<ChangedFile>().ToEquatableList();
    }

    private ChangedFile? Compared(string path)
    {
        var after = WrittenFile.Read(folder, path, MostBytes) ?? throw Refused($"the analysis left no plain file of at most {MostBytes >> 20} MiB at '{path}'");
        if (!copy.Files.TryGetValue(path, out var entry)) return new ChangedFile(path, TreeEntry.File, null, Text(path, after));
        var old = before(entry);
        return old.AsSpan().SequenceEqual(after) ? null : new ChangedFile(path, entry.Mode, Text(path, old), Text(path, after));
    }

    private static string Text(string path, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ContainerizeException(ExitCode.Solution, $"'{path}' holds no text", "Save it as UTF-8", null, e);
        }
    }

    private static ContainerizeException Refused(string why) => new(ExitCode.Solution, "nothing is proposed: " + why, "Look at what is there in the repository");
}
