using System.Collections.Concurrent;
using System.Xml;
using Containerize.Workspace.Evaluation;

namespace Containerize.Workspace.Code;

/// <summary>
/// Reads C# files while the projects are still evaluated, which leaves a processor idle for much of the time: the files below the folders of the listed projects, most of which
/// evaluation will name. What it does not name is forgotten.
/// </summary>
/// <param name="scan">Whether the files are looked through as well as read: not where their hash may be all that is wanted.</param>
/// <param name="ct">Cancels the work.</param>
internal sealed class ReadAhead(bool scan, CancellationToken ct) : IDisposable
{
    private const int MaxFiles = 200_000;
    private const long MaxBytes = 256L * 1024 * 1024;

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private readonly ConcurrentDictionary<string, SourceBytes> _files = new(StringComparer.Ordinal);

    /// <summary>Begins, and goes on until it is stopped or everything is read.</summary>
    /// <param name="projects">The full paths of the projects.</param>
    public void Start(IReadOnlyList<string> projects)
    {
        // Named here, so that nothing asks for the token after the end.
        var stop = _stop.Token;
        _ = Task.Factory.StartNew(() => Read(projects, stop), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>A file, if it has been read; once.</summary>
    public SourceBytes? Take(string file) => _files.TryRemove(file, out var read) ? read : null;

    /// <summary>Reads no further.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Forgets what nobody took.</summary>
    public void Forget() => _files.Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Read(IReadOnlyList<string> projects, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var file in projects.Where(IsWanted).SelectMany(p => FolderWalk.Files(Path.GetDirectoryName(p)!, MaxFiles)))
        {
            if (stop.IsCancellationRequested || bytes > MaxBytes) return;
            if (!file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || !seen.Add(file) || SourceBytes.Read(file) is not { } read) continue;
            if (scan) _ = read.Scan;
            else _ = read.Hash;
            bytes += read.Content.Length;
            _files[file] = read;
        }
    }

    private static bool IsWanted(string project)
    {
        try
        {
            return project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && ProjectFileScan.Read(project).ReferencesOfTests is null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            // Evaluation says what is wrong with it.
            return false;
        }
    }
}
