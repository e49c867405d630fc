using Containerize.Generation.Merging;

namespace Containerize.Generation.Output;

/// <summary>Decides what becomes of each file. Reads, and changes nothing.</summary>
internal sealed class OutputPlan
{
    private static readonly string[] OtherComposeNames = ["compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    private const string ComposeName = "compose.yaml";

    private readonly OutputFolder _folder;
    private readonly WriteOptions _options;

    private OutputPlan(OutputFolder folder, WriteOptions options, SortedDictionary<string, LockedFile> locked)
    {
        _folder = folder;
        _options = options;
        Locked = locked;
        Next = new SortedDictionary<string, LockedFile>(locked, StringComparer.Ordinal);
    }

    /// <summary>What the lock file has.</summary>
    public SortedDictionary<string, LockedFile> Locked { get; }

    /// <summary>What the lock file will have.</summary>
    public SortedDictionary<string, LockedFile> Next { get; }

    /// <summary>What is written and removed.</summary>
    public List<FileChange> Changes { get; } = [];

    /// <summary>Files to begin with: written where there are none, and the user's from then on.</summary>
    public List<FileChange> Seeds { get; } = [];

    /// <summary>Files that keep hand edits besides what is new.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Files that stay as they are.</summary>
    public List<string> Unchanged { get; } = [];

    /// <summary>Files that are not ours.</summary>
    public List<string> LeftAlone { get; } = [];

    /// <summary>Files that are no longer generated and stay.</summary>
    public List<string> Stale { get; } = [];

    /// <summary>Collisions with hand edits.</summary>
    public List<MergeConflict> Conflicts { get; } = [];

    /// <summary>Plans.</summary>
    public static OutputPlan Of(OutputFolder folder, GenerationResult result, WriteOptions options, SortedDictionary<string, LockedFile> locked)
    {
        var plan = new OutputPlan(folder, options, locked);
        plan.LeftAlone.AddRange(result.Own);
        foreach (var artifact in result.Artifacts.OrderBy(a => a.Path, StringComparer.Ordinal)) plan.Decide(artifact);
        var generated = result.Artifacts.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in locked.Keys.Where(p => !generated.Contains(p) && !result.Incomplete && result.Targets.HasFlag(TargetOf(p)))) plan.Retire(locked[path]);
        return plan;
    }

    private void Decide(Artifact artifact)
    {
        if (artifact.Kind == ArtifactKind.ComposeEnvironment && !HasOurCompose()) return;
        if (artifact.IsSeed)
        {
            // It may hold secrets by now: whether it is there is all that matters.
            if (_folder.Holds(artifact.Path)) Unchanged.Add(artifact.Path);
            else if (_options.Mode != WriteMode.Check) Seeds.Add(new FileChange(artifact.Path, null, artifact.Text));
            return;
        }

        var present = _folder.Read(artifact.Path);
        var ours = Locked.GetValueOrDefault(artifact.Path);
        if (ours is null && (present is not null ? artifact.Path : Shadowed(artifact)) is { } own)
        {
            LeftAlone.Add(own);
            return;
        }

        var edited = present is null ? null : Hashes.Folded(present);
        if (edited == artifact.Text)
        {
            Unchanged.Add(artifact.Path);
        }
        else if (edited is null || Hashes.Of(edited) == ours!.Hash)
        {
            Changes.Add(new FileChange(artifact.Path, present, WithEndsOf(present, artifact.Text)));
        }
        else if (!Merge(artifact, ours, present!, edited))
        {
            return;
        }

        Next[artifact.Path] = LockedFile.Of(artifact.Path, artifact.Text);
    }

    private bool Merge(Artifact artifact, LockedFile ours, string present, string edited)
    {
        var merged = ThreeWayMerge.Merge(artifact.Path, artifact.Kind, ours.Text, edited, artifact.Text, _options.Conflict);
        Conflicts.AddRange(merged.Conflicts);
        if (merged.Text is null) return false;
        if (merged.Text == edited)
        {
            Unchanged.Add(artifact.Path);
            return true;
        }

        Merged.Add(artifact.Path);
        Changes.Add(new FileChange(artifact.Path, present, WithEndsOf(present, merged.Text)));
        return true;
    }

    private void Retire(LockedFile ours)
    {
        var present = _folder.Read(ours.Path);
        if (present is not null && !(_options.Prune && Hashes.Of(present) == ours.Hash))
        {
            Stale.Add(ours.Path);
            return;
        }

        if (present is not null) Changes.Add(new FileChange(ours.Path, present, null));
        Next.Remove(ours.Path);
    }

    // A list of what our compose file asks for says nothing of another one.
    private bool HasOurCompose() => Locked.ContainsKey(ComposeName) || (_folder.Read(ComposeName) is null && !OtherComposeNames.Any(n => _folder.Read(n) is not null));

    // `docker compose` prefers compose.yaml: beside a compose file of the repository's own, ours would take its place.
    private string? Shadowed(Artifact artifact) => artifact.Kind != ArtifactKind.Compose ? null : OtherComposeNames.FirstOrDefault(n => _folder.Read(n) is not null);

    /// <summary>A text with the line ends that another has.</summary>
    public static string WithEndsOf(string? present, string text) =>
        present?.Contains("\r\n", StringComparison.Ordinal) == true ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private static GenerationTargets TargetOf(string path) =>
        path.StartsWith("k8s/", StringComparison.Ordinal) ? GenerationTargets.Kubernetes
        : path.StartsWith("helm/", StringComparison.Ordinal) ? GenerationTargets.Helm
        : path is ComposeName or ".env.example" ? GenerationTargets.Compose
        : GenerationTargets.Dockerfile;
}
