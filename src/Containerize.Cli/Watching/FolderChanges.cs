using System.Threading.Channels;
using Containerize.Generation;

namespace Containerize.Cli.Watching;

/// <summary>What changes in a folder, in bursts: an editor's save is several events, a checkout of another branch thousands.</summary>
internal sealed class FolderChanges : IDisposable
{
    // Long enough for the events of one save, too short for a person to notice.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", ".git", ".vs", ".idea", "bower_components", "secrets" };

    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly FileSystemWatcher _watcher;
    private readonly string _folder;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="IOException">The system has no room for another watch.</exception>
    public FolderChanges(string folder)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
        _watcher.Changed += (_, e) => Note(e.FullPath);
        _watcher.Created += (_, e) => Note(e.FullPath);
        _watcher.Deleted += (_, e) => Note(e.FullPath);
        _watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath);
            Note(e.FullPath);
        };
        // Events that were lost may have been any.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite("");
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Whether a change there can make a difference: build output, packages, version control, secrets and files that are half written cannot.</summary>
    /// <param name="path">The path relative to the watched folder, with forward slashes.</param>
    public static bool Matters(string path) => !path.EndsWith(OutputWriter.TemporaryEnding, StringComparison.Ordinal) && !path.Split('/').Any(LeftOut.Contains);

    /// <summary>Waits for the next burst and for its end.</summary>
    /// <param name="isOwn">Whether a path, relative to the watched folder, is one that this tool writes itself: alone it makes no burst.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>The paths, relative to the watched folder with forward slashes, sorted ordinally, each once; an empty one stands for any.</returns>
    public async Task<IReadOnlyList<string>> NextAsync(Func<string, bool> isOwn, CancellationToken ct)
    {
        var burst = new SortedSet<string>(StringComparer.Ordinal);
        while (burst.Count == 0 || await HasMoreAsync(ct))
        {
            var path = await _changes.Reader.ReadAsync(ct);
            if (!isOwn(path))
                burst.Add(path);
        }

        return [.. burst];
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher.Dispose();

    private async Task<bool> HasMoreAsync(CancellationToken ct)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ct);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _changes.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Note(string file)
    {
        var path = Path.GetRelativePath(_folder, file).Replace('\\', '/');
        if (Matters(path))
            _changes.Writer.TryWrite(path);
    }
}
