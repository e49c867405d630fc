using System.Buffers;
using System.Collections.Concurrent;

namespace Containerize.Workspace.Code;

/// <summary>
/// Reads C# files while the projects are still evaluated, which leaves a processor idle for much of the time: the files below the folders of the listed projects, most of which
/// evaluation will name. What it does not name is forgotten.
/// </summary>
/// <param name="isCached">Whether results are kept: then at first only the hashes are worked out, which may be all that is wanted; else files are looked through as well.</param>
/// <param name="ct">Cancels the work.</param>
internal sealed class ReadAhead(bool isCached, CancellationToken ct) : IDisposable
{
    private const int MaxFiles = 200_000;
    private const long MaxHeldBytes = 256L * 1024 * 1024;

    // A word in the project file is enough to leave its tests for later; reading too much or too little here changes nothing but the time.
    private static readonly SearchValues<string> OfTests = SearchValues.Create(["Microsoft.NET.Test.Sdk", "IsTestProject", "MSTest", "xunit", "TUnit"], StringComparison.OrdinalIgnoreCase);

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private readonly ConcurrentDictionary<string, SourceBytes> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private volatile bool _holds = !isCached;

    /// <summary>Begins, and goes on until it is stopped or everything is read.</summary>
    /// <param name="projects">The full paths of the projects.</param>
    public void Start(IReadOnlyList<string> projects)
    {
        // Named here, so that nothing asks for the token after the end.
        var stop = _stop.Token;
        _ = Task.Factory.StartNew(() => Read(projects, stop), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Holds the bytes of files from now on: the cache does not know the projects, so their code will be wanted.</summary>
    public void Hold() => _holds = true;

    /// <summary>A file's bytes, if they have been read; once.</summary>
    public SourceBytes? Take(string file) => _files.TryRemove(file, out var read) ? read : null;

    /// <summary>The hash of a file's bytes, if that was worked out.</summary>
    public string? HashOf(string file) => _hashes.GetValueOrDefault(file);

    /// <summary>Reads no further.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Forgets what nobody took.</summary>
    public void Forget()
    {
        _files.Clear();
        _hashes.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Read(IReadOnlyList<string> projects, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var held = 0L;
        foreach (var file in projects.Where(IsWanted).SelectMany(p => FolderWalk.Files(Path.GetDirectoryName(p)!, MaxFiles)))
        {
            if (stop.IsCancellationRequested || held > MaxHeldBytes) return;
            if (!file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || !seen.Add(file)) continue;
            if (_holds) held += Read(file);
            else if (SourceBytes.HashOf(file) is { } hash) _hashes[file] = hash;
        }
    }

    private int Read(string file)
    {
        if (SourceBytes.Read(file) is not { } read) return 0;
        if (isCached) _ = read.Hash;
        else _ = read.Scan;
        _files[file] = read;
        return read.Content.Length;
    }

    private static bool IsWanted(string project)
    {
        try
        {
            return project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && !File.ReadAllText(project).AsSpan().ContainsAny(OfTests);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Evaluation says what is wrong with it.
            return false;
        }
    }
}
