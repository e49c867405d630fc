using Containerize.Generation.Output;

namespace Containerize.Generation;

/// <summary>Writes generated files: whole or not at all, only its own, never outside the output folder. Hand edits are merged, not overwritten.</summary>
public static class OutputWriter
{
    /// <summary>The lock file's path, relative to the output folder.</summary>
    public const string LockFile = "containerize.lock.json";

    /// <summary>How the name of a file ends that is not written to its end yet.</summary>
    public const string TemporaryEnding = ".containerize-tmp";

    /// <summary>The paths that the lock file of a folder has, sorted ordinally; empty when there is no lock file.</summary>
    /// <param name="root">The absolute path of the output folder.</param>
    /// <exception cref="ContainerizeException">The lock file is not valid (<see cref="ExitCode.Usage"/>) or cannot be read (<see cref="ExitCode.Output"/>).</exception>
    public static EquatableList<string> Owned(string root) => Locked(new OutputFolder(root)).Keys.ToEquatableList();

    /// <summary>The texts that were generated last time, as the lock file of a folder has them, sorted ordinally by path.</summary>
    /// <param name="root">The absolute path of the output folder.</param>
    /// <exception cref="ContainerizeException">The lock file is not valid (<see cref="ExitCode.Usage"/>) or cannot be read (<see cref="ExitCode.Output"/>).</exception>
    public static EquatableList<TextFile> Generated(string root) => Locked(new OutputFolder(root)).Values.Select(f => new TextFile(f.Path, f.Text)).ToEquatableList();

    /// <summary>Writes, or reports what a write would do.</summary>
    /// <param name="root">The absolute path of the output folder; created when it is absent.</param>
    /// <param name="result">What was generated.</param>
    /// <param name="options">How to write.</param>
    /// <param name="ct">Cancels before the first file is put in its place.</param>
    /// <exception cref="ContainerizeException">A file cannot be written (<see cref="ExitCode.Output"/>), or the lock file is not valid (<see cref="ExitCode.Usage"/>).</exception>
    public static WriteReport Write(string root, GenerationResult result, WriteOptions options, CancellationToken ct) => Write(new OutputFolder(root), result, options, ct);

    /// <summary>Takes a file over that is not ours: from now on it is merged, and every byte of it that differs from what is generated counts as a hand edit.</summary>
    /// <param name="root">The absolute path of the output folder.</param>
    /// <param name="artifact">What is generated for its path.</param>
    /// <param name="ct">Cancels before the lock file is written.</param>
    /// <returns>Whether it was taken over; false when it is ours already.</returns>
    /// <exception cref="ContainerizeException">The file is not there or is never merged (<see cref="ExitCode.Usage"/>), or the lock file cannot be written (<see cref="ExitCode.Output"/>).</exception>
    public static bool Adopt(string root, Artifact artifact, CancellationToken ct)
    {
        if (artifact.IsSeed) throw new ContainerizeException(ExitCode.Usage, $"{artifact.Path} is written once and is yours from then on", "Nothing: generate never changes it");
        var folder = new OutputFolder(root);
        var locked = Locked(folder);
        if (locked.ContainsKey(artifact.Path)) return false;
        if (folder.Read(artifact.Path) is null) throw new ContainerizeException(ExitCode.Usage, $"there is no file {artifact.Path}", "Run containerize generate, which writes it");
        locked[artifact.Path] = LockedFile.Of(artifact.Path, artifact.Text);
        folder.Write(LockFile, LockText(folder, locked), ct);
        return true;
    }

    /// <summary>Writes to a folder.</summary>
    internal static WriteReport Write(OutputFolder folder, GenerationResult result, WriteOptions options, CancellationToken ct)
    {
        var plan = OutputPlan.Of(folder, result, options, Locked(folder));
        var write = options.Mode == WriteMode.Write;
        var changesLock = (plan.Next.Count > 0 || folder.Read(LockFile) is not null) && LockText(folder, plan.Next) != folder.Read(LockFile);
        if (write) Put(folder, plan, changesLock, ct);
        if (write) plan.Seeds.ForEach(s => folder.Write(s.Path, s.After!, CancellationToken.None));
        var removed = plan.Changes.Where(c => c.After is null).Select(c => c.Path).ToList();
        var paths = plan.Changes.Where(c => c.After is not null || !write).Concat(plan.Seeds).Select(c => c.Path).Concat(changesLock ? [LockFile] : Array.Empty<string>()).Order(StringComparer.Ordinal).ToEquatableList();
        return new WriteReport(options.Mode)
        {
            Changes = plan.Changes.Concat(plan.Seeds).OrderBy(c => c.Path, StringComparer.Ordinal).ToEquatableList(),
            Written = write ? paths : default,
            WouldChange = write ? default : paths,
            Removed = write ? removed.Order(StringComparer.Ordinal).ToEquatableList() : default,
            Merged = plan.Merged.ToEquatableList(),
            Unchanged = plan.Unchanged.ToEquatableList(),
            LeftAlone = plan.LeftAlone.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToEquatableList(),
            Stale = plan.Stale.ToEquatableList(),
            Superseded = SupersededJobs.Of(plan.Locked.Values, plan.Next).OrderBy(j => j.Name, StringComparer.Ordinal).ToEquatableList(),
            Conflicts = plan.Conflicts.ToEquatableList(),
        };
    }

    // Everything is beside its place before anything is put there, and the lock file says beforehand what is about to happen: whenever the process ends, the next run
    // can tell by a file's hash whether its write happened.
    private static void Put(OutputFolder folder, OutputPlan plan, bool changesLock, CancellationToken ct)
    {
        folder.Discard(plan.Locked.Keys.Concat(plan.Changes.Select(c => c.Path)).Append(LockFile).Distinct());
        if (plan.Changes.Count == 0)
        {
            if (changesLock) folder.Write(LockFile, LockText(folder, plan.Next), ct);
            return;
        }

        var writes = plan.Changes.Where(c => c.After is not null).Select(c => (c.Path, Text: c.After!)).ToList();
        var pending = new SortedDictionary<string, LockedFile>(plan.Locked, StringComparer.Ordinal);
        foreach (var (path, text) in writes)
        {
            pending[path] = pending.GetValueOrDefault(path, LockedFile.New(path)) with { Pending = new PendingWrite(Hashes.Of(text), plan.Next[path].Text) };
        }

        folder.Stage(writes, ct);
        try
        {
            folder.Write(LockFile, LockText(folder, pending), CancellationToken.None);
            foreach (var (path, _) in writes) folder.Commit(path);
            foreach (var change in plan.Changes.Where(c => c.After is null)) folder.Remove(change.Path);
            folder.Write(LockFile, LockText(folder, plan.Next), CancellationToken.None);
        }
        finally
        {
            folder.Discard(writes.Select(w => w.Path));
        }
    }

    private static string LockText(OutputFolder folder, SortedDictionary<string, LockedFile> files) => OutputPlan.WithEndsOf(folder.Read(LockFile), new LockFile(files).ToJson());

    private static SortedDictionary<string, LockedFile> Locked(OutputFolder folder)
    {
        var locked = new SortedDictionary<string, LockedFile>(StringComparer.Ordinal);
        if (folder.Read(LockFile) is not { } json) return locked;
        foreach (var file in Output.LockFile.Parse(json).Files.Values)
        {
            if ((file.Pending is null ? file : file.Settled(folder.Read(file.Path))) is { } settled) locked[file.Path] = settled;
        }

        return locked;
    }
}
