using Containerize.Generation.Output;

namespace Containerize.Generation;

/// <summary>Writes generated files: whole or not at all, only its own, never outside the output folder.</summary>
public static class OutputWriter
{
    /// <summary>The lock file's path, relative to the output folder.</summary>
    public const string LockFile = "containerize.lock.json";

    private static readonly string[] OtherComposeNames = ["compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    /// <summary>The paths that the lock file of a folder has, sorted ordinally; empty when there is no lock file.</summary>
    /// <param name="root">The absolute path of the output folder.</param>
    /// <exception cref="ContainerizeException">The lock file is not valid (<see cref="ExitCode.Usage"/>) or cannot be read (<see cref="ExitCode.Output"/>).</exception>
    public static EquatableList<string> Owned(string root) => Read(new OutputFolder(root)).Keys.ToEquatableList();

    /// <summary>Writes, or reports what a write would do.</summary>
    /// <param name="root">The absolute path of the output folder; created when it is absent.</param>
    /// <param name="result">What was generated.</param>
    /// <param name="mode">Whether to write.</param>
    /// <param name="ct">Cancels before the next file.</param>
    /// <exception cref="ContainerizeException">A file cannot be written (<see cref="ExitCode.Output"/>), or the lock file is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static WriteReport Write(string root, GenerationResult result, WriteMode mode, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        var folder = new OutputFolder(root);
        var locked = Read(folder);
        var writes = new List<(string Path, string Text)>();
        List<string> unchanged = [], leftAlone = [.. result.Own], edited = [], stale = [];
        var next = new SortedDictionary<string, LockedFile>(locked, StringComparer.Ordinal);
        foreach (var artifact in result.Artifacts.OrderBy(a => a.Path, StringComparer.Ordinal))
        {
            var present = folder.Read(artifact.Path);
            var ours = locked.GetValueOrDefault(artifact.Path);
            if (present is not null && ours is null)
            {
                leftAlone.Add(artifact.Path);
                continue;
            }

            if (ours is null && Shadowed(folder, artifact) is { } own)
            {
                leftAlone.Add(own);
                continue;
            }

            if (present is not null && Hashes.Folded(present) == artifact.Text)
            {
                unchanged.Add(artifact.Path);
            }
            else if (present is not null && Hashes.Of(present) != ours!.Hash)
            {
                // A hand edit of what would come out the same is nobody's conflict.
                (Hashes.Of(artifact.Text) == ours.Hash ? unchanged : edited).Add(artifact.Path);
                continue;
            }
            else
            {
                writes.Add((artifact.Path, present?.Contains("\r\n", StringComparison.Ordinal) == true ? artifact.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : artifact.Text));
            }

            next[artifact.Path] = LockedFile.Of(artifact.Path, artifact.Text);
        }

        var generated = result.Artifacts.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in locked.Keys.Where(p => !generated.Contains(p) && !result.Incomplete && result.Targets.HasFlag(TargetOf(p))))
        {
            if (folder.Read(path) is null)
            {
                next.Remove(path);
            }
            else
            {
                stale.Add(path);
            }
        }

        Lock(folder, next, writes);
        var paths = writes.Select(w => w.Path).Order(StringComparer.Ordinal).ToEquatableList();
        if (mode == WriteMode.Write) folder.Write(writes, ct);
        return new WriteReport(mode)
        {
            Written = mode == WriteMode.Write ? paths : default,
            WouldChange = mode == WriteMode.Write ? default : paths,
            Unchanged = unchanged.ToEquatableList(),
            LeftAlone = leftAlone.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            EditedByHand = edited.ToEquatableList(),
            Stale = stale.ToEquatableList(),
        };
    }

    // `docker compose` prefers compose.yaml: beside a compose file of the repository's own, ours would take its place.
    private static string? Shadowed(OutputFolder folder, Artifact artifact) => artifact.Kind != ArtifactKind.Compose ? null
        : OtherComposeNames.FirstOrDefault(n => folder.Read(n) is not null);

    // The lock file comes last: when a write fails before it, the files that are there stay ours by the old one.
    private static void Lock(OutputFolder folder, SortedDictionary<string, LockedFile> next, List<(string Path, string Text)> writes)
    {
        var before = folder.Read(LockFile);
        var json = new LockFile(next).ToJson();
        if ((next.Count > 0 || before is not null) && (before is null || Hashes.Folded(before) != json))
        {
            writes.Add((LockFile, before?.Contains("\r\n", StringComparison.Ordinal) == true ? json.Replace("\n", "\r\n", StringComparison.Ordinal) : json));
        }
    }

    private static SortedDictionary<string, LockedFile> Read(OutputFolder folder) =>
        folder.Read(LockFile) is { } json ? new(Output.LockFile.Parse(json).Files.ToDictionary(f => f.Key, f => f.Value), StringComparer.Ordinal) : new(StringComparer.Ordinal);

    private static GenerationTargets TargetOf(string path) =>
        path.StartsWith("k8s/", StringComparison.Ordinal) ? GenerationTargets.Kubernetes
        : path == "compose.yaml" ? GenerationTargets.Compose
        : GenerationTargets.Dockerfile;
}
