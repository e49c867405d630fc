using System.Collections.Concurrent;
using System.Xml;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Framework;

namespace Containerize.Workspace.Evaluation;

/// <summary>
/// Stands between MSBuild and the repository's files. MSBuild tells its loggers of an import after it has read the file and before it evaluates it;
/// the guard scans the file at that moment, and empties one that holds a forbidden call, so that nothing in it takes effect.
/// </summary>
internal sealed class EvaluationGuard(string repository, FileProbes probes) : ILogger
{
    private readonly ConcurrentDictionary<string, ProjectFileScan> _scans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PendingNotice> _passedOver = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Normal;

    /// <inheritdoc/>
    public string? Parameters { get; set; }

    /// <summary>What evaluation asks of the file system.</summary>
    public FileProbes Probes { get; } = probes;

    /// <summary>Whether a file of the repository says what no file decides: the time, the content of other files.</summary>
    public bool IsVolatile => _scans.Values.Any(s => s.IsVolatile);

    /// <summary>The files that MSBuild passed over because it cannot read them, in the order of their paths. A build would fail there.</summary>
    public IEnumerable<PendingNotice> PassedOver => _passedOver.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value);

    /// <summary>The collection that the evaluations share.</summary>
    public ProjectCollection? Collection { get; set; }

    /// <inheritdoc/>
    public void Initialize(IEventSource eventSource) => eventSource.AnyEventRaised += OnEvent;

    /// <inheritdoc/>
    public void Shutdown()
    {
    }

    /// <summary>Whether a file belongs to the repository, or at least to neither the .NET installation nor the user's own packages.</summary>
    public bool Watches(string path) =>
        RelativePath.IsInside(repository, path)
        || !(RelativePath.IsInside(Sdks.InstalledSdk.DotnetRoot, path) || RelativePath.IsInside(Sdks.SdkFolders.GlobalPackages, path));

    /// <summary>The scan of a file, made once.</summary>
    public ProjectFileScan Scan(string path) => _scans.GetOrAdd(path, ProjectFileScan.Read);

    /// <summary>The scan of a file that was imported; null when it is not watched or could not be read.</summary>
    public ProjectFileScan? Imported(string path) => _scans.GetValueOrDefault(path);

    private void OnEvent(object sender, BuildEventArgs e)
    {
        if (e is not ProjectImportedEventArgs { ImportedProjectFile: { Length: > 0 } path } imported || !Watches(path)) return;
        if (imported.ImportIgnored)
        {
            if (UnreadableImport.Of(path) is { } notice) _passedOver.TryAdd(path, notice);
            return;
        }

        ProjectFileScan scan;
        try
        {
            scan = Scan(path);
        }
        catch (Exception cause) when (cause is XmlException or IOException or UnauthorizedAccessException)
        {
            scan = _scans[path] = new ProjectFileScan { Path = path, Forbidden = ($"a file that cannot be read ({cause.Message})", 0, 0) };
        }

        if (scan.Forbidden is null) return;
        var file = ProjectRootElement.TryOpen(path, Collection) ?? throw new LoggerException($"'{path}' must not be evaluated");
        file.RemoveAllChildren();
    }
}
